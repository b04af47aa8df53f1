import {claim, isFree, textOf, type Draft} from './draft.ts'
import {releaseService} from './release-service.ts'

/** What stands around a press release and names who sent it. */
export interface ReleaseSaid {
  /** Whose release it is ("Harbour Pumps Ltd"). */
  readonly issuer?: string
  /** The number that the service gave it ("PR67276"). */
  readonly number?: string
  /** The service that distributed it, as printed. */
  readonly service?: string
}

/** Passages at the head in which marks of a release stand, and at the foot. */
const headLength = 8
const footLength = 20

const mark =
  /^(?:(?:MEDIA|PRESS|NEWS|Media|Press|News)[ -](?:RELEASE|STATEMENT|Release|release|Statement|statement)|PRESSEMITTEILUNG|Pressemitteilung|COMMUNIQU[ÉE] DE PRESSE|Communiqué de presse|COMUNICATO STAMPA|Comunicato stampa|(?:NOTA|COMUNICADO) DE (?:PRENSA|IMPRENSA)|(?:Nota|Comunicado) de (?:prensa|imprensa)|PRESSMEDDELANDE|Pressmeddelande)(?:\s?[:#–-]?\s?(?:No\.? ?|Nr\.? ?)?([A-Z]{0,4}-?\d{3,9}))?[.:]?$/u
const source =
  /^(?:SOURCE|Source|QUELLE|Quelle|FUENTE|Fuente|Original-Content von|FONTE|Fonte)\s?:?\s+(\S.{1,118}?),?(?:, übermittelt durch .{2,40})?$/u
const provided = /^news provided by$/iu
/** Addresses of pictures that services print among the paragraphs. */
const mediaAddress =
  /^\W{0,2}(?:Photo|Logo|Video|Image|Infographic|Foto|Bild|PHOTO|LOGO|VIDEO)s?(?: \d{1,2})?\s?(?:[-–:]|available at:?)\s*(?:https?:\/\/|www\.)\S+\s?\W{0,2}$/u

/** Claims the lines by which a release says that it is one, whose and by whom distributed; nothing in other copy. */
export function claimRelease(drafts: readonly Draft[]): ReleaseSaid | undefined {
  const head = drafts.slice(0, headLength)
  const marked = head.find((draft) => isFree(draft) && mark.test(textOf(draft)))
  const service = drafts
    .slice(0, headLength + 4)
    .map((draft) => releaseService(textOf(draft)))
    .find((one) => one !== undefined)
  if (marked === undefined && service === undefined) return undefined
  claim(marked, 'furniture', 'furniture/release-mark', 0.95)
  for (const draft of drafts)
    if (isFree(draft) && textOf(draft).length <= 240 && mediaAddress.test(textOf(draft)))
      claim(draft, 'furniture', 'furniture/media-address', 0.9)
  const number = mark.exec(textOf(marked))?.[1]
  const issuer = claimIssuer(drafts)
  return {
    ...(issuer === undefined ? {} : {issuer}),
    ...(number === undefined ? {} : {number}),
    ...(service === undefined ? {} : {service}),
  }
}

/** "Source: X" above the headline or below the text, "News provided by" with X under it. */
function claimIssuer(drafts: readonly Draft[]): string | undefined {
  let issuer: string | undefined
  drafts.forEach((draft, index) => {
    const text = textOf(draft)
    if (!isFree(draft) || (index >= headLength / 2 && index < drafts.length - footLength)) return
    const name = provided.test(textOf(drafts[index - 1])) && text.length <= 80 ? text : source.exec(text)?.[1]
    if (name === undefined || /^https?:/u.test(name)) return
    claim(draft, 'furniture', 'furniture/press-source', 0.9)
    issuer ??= name.trim()
  })
  return issuer
}
