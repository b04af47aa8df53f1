import type {ParsedPassage, Picture} from '../../story/passage.ts'
import type {Media} from '../../story/story.ts'
import {type Block, isCredit} from './block-of.ts'
import {rawTextOf} from '../xml/find-elements.ts'
import type {MarkupElement} from './markup-node.ts'

/** A picture, film or sound and, where it stands among the passages, how it stands there. */
export interface FoundMedia {
  readonly media: Media
  readonly picture?: Picture
}

const captionClass =
  /(?:^|[\s_-])(?:caption|captions|wp-caption-text|cutline|legend|legende|bildunterschrift|bildtext)(?:$|[\s_-])/iu

/** The class of an element says that it is the caption or credit of the picture right before it, or their figure does. */
export function isCaptionBelow(
  element: MarkupElement,
  passages: readonly ParsedPassage[],
  {shape, isFigure}: Block,
): boolean {
  const last = passages.at(-1)?.shape
  if (shape !== 'paragraph' || (last !== 'picture' && last !== 'caption')) return false
  // WordPress sets the address of what it embeds into a figure.
  if (isFigure === true && (element.name === 'div' || element.name === 'p')) return !isAddress(rawTextOf(element))
  return captionClass.test(element.attributes.get('class') ?? '') || isCredit(element)
}

const isAddress = (text: string): boolean => /^\s*https?:\/\/\S+\s*$/u.test(text)

/** In a figure, from the passage at `first` on, the picture goes before its caption. */
export function picturesFirst(passages: ParsedPassage[], first: number): void {
  if (passages[first]?.shape !== 'caption') return
  const own = passages.splice(first)
  passages.push(...own.filter(isPicture), ...own.filter((passage) => !isPicture(passage)))
}

const isPicture = ({shape}: ParsedPassage): boolean => shape === 'picture'

/** Gives each picture the caption and the credit that stand below it, in the text and among the media. */
export function captioned(
  passages: readonly ParsedPassage[],
  {media, credits}: {readonly media: readonly FoundMedia[]; readonly credits: ReadonlySet<ParsedPassage>},
): {readonly passages: ParsedPassage[]; readonly media: Media[]} {
  const known = new Map<Picture, Picture>()
  const own = passages.map((passage, index): ParsedPassage => {
    const {picture} = passage
    if (picture === undefined) return passage
    let end = index + 1
    while (passages[end]?.shape === 'caption' && passages[end]?.table === undefined) end++
    if (end === index + 1) return passage
    const lines = passages
      .slice(index + 1, end)
      .map((line): CaptionLine => ({text: line.text, isCredit: credits.has(line)}))
    const complete = {...picture, ...captionOf(lines)}
    known.set(picture, complete)
    return {...passage, picture: complete}
  })
  return {
    passages: own,
    media: media.map((found) => ({...found.media, ...(found.picture && known.get(found.picture))})),
  }
}

const words =
  'photo photos photograph photographs photographer photography photographie picture pictures image images foto fotos fotograf fotografie fotografía fotografia fot bild zdjęcie kuva credit crédit crédito quelle fuente fonte source'
const label = new RegExp(
  String.raw`^\(?(?:${words.replaceAll(' ', '|')})(?: credit| photo)?\s*(?::|by\b|©)\s*(.{2,120}?)\)?$`,
  'iu',
)
/** Within a line it begins with a capital: "the source: nobody" names no photographer. */
const capitals = words
  .split(' ')
  .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`)
  .join('|')
const signed = new RegExp(
  String.raw`(?:\((?:(?:${capitals})(?: [Cc]redit| photo)?(?: by\b|\s?[:：])|©)\s?([^()]{2,100})\)|\(([^()]{2,100}\/[^()]{2,60}|AP Photo[^()]{0,80}|[^()]{2,60} via [^()]{2,60})\)|((?:THE CANADIAN PRESS|REUTERS|AP Photo|AFP PHOTO|EPA)\/[^/().]{2,60})|(?<![\p{L}\d])[[(]?(?:(?:${capitals})(?: [Cc]redit| photo)?\s?[:：]|写真[:：]|©|(?<=[.!?…]\s)(?:Photo|PHOTO|Foto|FOTO|Fot\.)(?=\s\p{Lu}))\s?([^.:()[\]]{2,100}?)[)\]]?)\.?$`,
  'u',
)

/** A credit is looked for in so many characters at the end of a caption. */
const longestSignature = 400

/** A line below a picture. */
export interface CaptionLine {
  readonly text: string
  /** The page says that it names who made the picture. */
  readonly isCredit: boolean
}

/** Lines below a picture: those that name its photographer, and the end of one that does, are its credit. */
export function captionOf(lines: readonly CaptionLine[]): Pick<Picture, 'caption' | 'credit'> {
  const captions: string[] = []
  const credits: string[] = []
  for (const {text: line, isCredit: isNamed} of lines) {
    const whole = label.exec(line)?.[1] ?? (isNamed ? line : undefined)
    const signature = signed.exec(line.slice(-longestSignature))
    if (whole !== undefined) credits.push(whole)
    else if (signature === null) captions.push(line)
    else {
      captions.push(withoutDash(line.slice(0, signature.index - Math.min(line.length, longestSignature))))
      credits.push(signature.slice(1).find((name) => name !== undefined) ?? '')
    }
  }
  const caption = captions.filter((line) => line !== '').join(' ')
  const credit = credits.filter((name) => name !== '').join(', ')
  return {...(caption === '' ? {} : {caption}), ...(credit === '' ? {} : {credit})}
}

/** The text without what parts it from the credit behind it. */
function withoutDash(text: string): string {
  let end = text.length
  while (end > 0 && ' |–—-'.includes(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}
