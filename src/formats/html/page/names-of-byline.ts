import {cleanLine} from '../../../bytes/clean-text.ts'

/** Longest line of names that is taken apart. */
const longestLine = 400

/** Longest name of a person or a house. */
const longestName = 80

const lead =
  /^(?:(?:(?:written|words|story|text|texte?|posted|reported|published|review(?:ed)?|analysis|opinion|article|report|rédigé|publié|escrito|redazione|geschrieben|skrevet|tekst)\s+)?(?:by|von|par|por|di|door|av|af|de)|author of the article|auth?ors?|autore?n?|autorin|auteurs?|autore?s?|text|texto?|texte|testo|napsal[ai]?|автор|автори|autor|(?:view|read|see|find|show)\s(?:all|more|other)\s(?:posts|articles|stories|news|content|work|from)?\s?(?:by|from|of)|(?:more|all|other)\s(?:posts|articles|stories|news)\s(?:by|from|of)|posts\sby)(?:\s*[:：]\s*|\s+)(?=\S)/iu

const joints = /\s*(?:[;|•·/&+、，]|\s(?:and|und|et|y|e|och|og|en|i|und|ja|και|и|та|with|mit|avec|con)\s)\s*/u

/** Longest name in a script that is written without spaces. */
const longestDenseName = 20

/** A job or a place behind a name, which is no name itself. */
const job =
  /\b(?:reporter|editor|correspondent|writer|journalist|columnist|contributor|producer|analyst|chief|staff|bureau|desk|redakteur(?:in)?|korrespondent(?:in)?|volontär(?:in)?|corresponsal|redactor|redactora|correspondant|journaliste|specialist|critic|critics|director|senior|photographer|professor|lecturer|fellow|managing|deputy|news team)\b/iu

/** What links and lists beside names say. */
const label =
  /^(?:(?:ver|view|see|voir|alle?|all|más|mas|more|read|follow|zum|zur|mehr|leia|leggi|lees|contact|e-?mail|share|send|subscribe|biography?|profile?)\s.*|(?:agenc(?:y|ies|ias)|agenturen|agences|agenzie|wires?|wire (?:services?|reports?)|news (?:agencies|services?)|and agencies|(?:a |\d+ )?(?:min(?:ute)?|hour|day|week)s? ago))$/iu

/** When the story was published, printed behind the names. */
const dated =
  /[\s,|·•–—-]*(?:(?<!\p{L})(?:(?:first|zuerst|erstmals|originally)\s)?(?:published|updated|posted|last|modified|on|am|publié|mis à jour|veröffentlicht|aktualisiert|stand|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|today|yesterday)(?!\p{L})\s*:?.*\d.*|\(?\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|\b\d{1,2}:\d{2}\b.*|\b\d{1,2}\.?\s\p{L}{3,9}\.?\s\d{4}.*|(?<!\p{L})\p{Lu}\p{L}{2,8}\.?\s\d{1,2},?\s\d{4}.*)$/iu

/** The names in a line that pages print above a story or say in their data: none in an address, a handle or a mail address. */
export function namesOfByline(raw: string | undefined): string[] {
  const line = raw === undefined ? '' : cleanLine(raw)
  if (line === '' || line.length > longestLine || ofPicture.test(line)) return []
  const reporters = Array.from(line.matchAll(koreanReporter), ([, name = '']) => name)
  if (reporters.length > 0) return [...new Set(reporters)]
  const names = line
    .replace(/(?:https?:\/\/|www\.)\S*/giu, ' ')
    .replace(/[(<]?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[)>]?/gu, ' ')
    .trim()
    .replace(lead, '')
    .replace(dated, '')
    .split(joints)
    .flatMap((part) => splitAtCommas(part.trim()))
    .map((part) => tidied(part))
    .map((name) => onceSaid(name))
    .filter((name) => isName(name))
  return [...new Set(names)]
}

/** Who made the picture is not who wrote the story. */
export const ofPicture =
  /^(?:foto|photo|fotos|photos|fot|bild|bilder|image|picture|illustration)(?:graph|graf|s)?(?:\s(?:by|von|par|di))?\s?[.:：/©]/iu

/** Korean names stand before the office, and that behind places. */
const koreanReporter =
  /(?<![\uAC00-\uD7AF])([\uAC00-\uD7AF]{2,4})\s?(?:(?:인턴|선임|전문|수석|객원|사진)\s?)?(?:기자|특파원|논설위원)(?![\uAC00-\uD7AF])/gu

/** "A B, C D" is two; "A B, Jr." and "A B, Berlin" are one. */
function splitAtCommas(part: string): string[] {
  const pieces = part.split(/\s*,\s*/u).filter((piece) => piece !== '')
  if (pieces.length < 2) return [part]
  const joined = pieces.flatMap((piece, index) =>
    /^(?:Jr|Sr|I{2,3}|IV|M\.?D|Ph\.?D)\.?$/u.test(piece) || index === 0 ? [] : [piece],
  )
  if (joined.length === 0) return [pieces.join(', ')]
  const first = pieces[0] ?? ''
  // A single word before a comma is a family name that goes first, or a house.
  return [
    first,
    ...joined.filter((piece) => !job.test(piece) && piece.split(' ').length >= 2 && piece.split(' ').length <= 5),
  ]
}

/** "Jo Lee Jo Lee": set once for narrow screens and once for wide ones. */
function onceSaid(name: string): string {
  const half = name.slice(0, (name.length - 1) / 2)
  return half !== '' && name === `${half} ${half}` ? half : name
}

const tidied = (part: string): string =>
  part
    .replace(lead, '')
    .replace(/^(?:and|und|et|y|e|by)\s+/iu, '')
    .replace(/\s*\((?:[^()]{1,60})\)?\s*$/u, '')
    .replace(/\s+(?:in|from|aus|at|for|für)\s+\p{Lu}[^,]{2,40}$/u, '')
    .replace(/\s+[-–—]\s+\S.{0,80}$/u, '')
    .replace(/[\s.,:(]+$/u, (end) => (/^\.$/u.test(end) && /\b(?:Jr|Sr|St|\p{L})$/u.test(part.slice(0, -1)) ? end : ''))
    .trim()

function isName(name: string): boolean {
  if (name.length < 2 || name.length > longestName) return false
  if (/https?:|^www\.|^@|\S@\S|^#|^\d+$|[<>{}]/iu.test(name)) return false
  if (
    /^(?:admin|administrator|author|authors|editor|staff|redaktion|redacción|guest|unknown|null|undefined|none|by|false|true|user|root)$/iu.test(
      name,
    )
  )
    return false
  if (name.split(' ').every((word) => job.test(word)) || label.test(name)) return false
  if (/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/u.test(name) && name.length > longestDenseName) return false
  return /\p{L}{2}/u.test(name) && name.split(' ').length <= 8
}

const particles = new Set('van de der den von la le du da dos das del di bin al el'.split(' '))

/** Two words at least, with capitals. */
export function isFullName(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => particles.has(word) || /^\p{Lu}[\p{L}.'’-]*$/u.test(word)) &&
    !particles.has(words.at(-1) ?? '')
  )
}
