import type {ParsedPassage} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import type {HeadlineVariant, Media, Place, StoryAuthor} from '../../story/story.ts'
import type {ExplicitFields} from '../format.ts'
import {lineOfHtml} from '../html/passages-of-html.ts'
import {linesOf} from '../lines-of.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {attributeOf, descendantsOf, elementAt, elementsAt, elementsOf, textOf} from '../xml/find-elements.ts'
import {passageOfElement} from '../xml/passage-of-element.ts'
import {placeOfLocation} from './fields-of-head.ts'
import {htmlOfNitf} from './html-of-nitf.ts'
import {mediaOfNitf} from './media-of-nitf.ts'

export interface NitfText {
  readonly fields: ExplicitFields
  /** Headline, deck, byline, dateline. */
  readonly head: readonly ParsedPassage[]
  readonly text: readonly ParsedPassage[]
  readonly media: readonly Media[]
}

/** Reads the body of a NITF document: what stands above the text, the text, and what came with it. */
export function passagesOfNitf(nitf: MarkupElement): NitfText {
  const body = elementAt(nitf, 'body') ?? nitf
  const head = elementAt(body, 'body.head')
  const [headline] = elementsAt(head, 'hedline', 'hl1')
  const below = elementsAt(head, 'hedline', 'hl2')
  const second = below.find((line) => !isHeadline(line))
  const others = below.filter((line) => line !== second)
  const isSame = textOf(second) === textOf(headline)
  const bylines = inOrderOfNames(elementsOf(head, 'byline'))
  const [line] = elementsOf(head, 'dateline')
  const dateline = datelineOf(line)
  const notes = descendantsOf(body, 'note', 'tagline').filter(isForEditors)
  const content = elementsOf(body, 'body.content', 'body.end')
  const left = [...notes, ...content.flatMap(leadsGivenTwice)]
  const {passages, media: shown} = passagesOfMarkup(htmlOfNitf(content.map((element) => without(element, left))))
  const media = mediaOfNitf(body)
  const pictures = shown.filter(({url}) => !media.some((known) => known.url === url))
  const published = elementsOf(head, 'note').filter((note) => !notes.includes(note) && !isCopyright(note))
  return {
    fields: present({
      headlines: presentList(others.flatMap(variantOf)),
      byline: textOf(bylines[0] && withoutTitle(bylines[0])),
      authors: presentList(bylines.flatMap(authorsOf)),
      dateline,
      places: presentList(elementsOf(line, 'location').flatMap((location) => placeOfLocation(location, 'origin'))),
      abstract: linesOf(elementsOf(head, 'abstract').map((one) => lineOfHtml(textOf(one)))),
      source: sourceOf(head),
      editorsNote: linesOf(notes.map(textOf)),
      copyrightNotice: linesOf(descendantsOf(body, 'note').filter(isCopyright).map(textOf)),
    }),
    head: [
      ...passageOfElement(headline, 'headline'),
      ...(isSame ? [] : passageOfElement(second, 'deck')),
      ...bylines.flatMap(bylinePassages),
      ...passageOfElement(dateline && line, 'dateline', dateline?.text),
    ],
    text: [
      ...passagesOfMarkup(htmlOfNitf(published)).passages,
      ...passages.map((passage) => (passage.shape === 'caption' ? {...passage, role: 'caption' as const} : passage)),
    ],
    media: [...media, ...pictures],
  }
}

function variantOf(element: MarkupElement): HeadlineVariant[] {
  const text = textOf(element)
  return text === undefined ? [] : [present({text, role: attributeOf(element, 'id') ?? attributeOf(element, 'class')})]
}

/** A headline for other media ("online_headline"), or AP's before it was changed ("originalHeadline"). */
const isHeadline = (line: MarkupElement): boolean =>
  ['class', 'id'].some((name) => /(?<!sub[-_ ]?)headline/iu.test(attributeOf(line, name) ?? ''))

/** With more, each is not compared with all before it. */
const mostBylines = 50

/** Archives give names in the order of a register too: "Quill, Ada" below "By ADA QUILL". */
function inOrderOfNames(bylines: readonly MarkupElement[]): readonly MarkupElement[] {
  if (bylines.length > mostBylines) return bylines
  const printed = bylines.map((byline) => (textOf(byline) ?? '').toLowerCase())
  return bylines.filter((_, index) => {
    const [, last = '', first = ''] = /^([^,]{2,60}),\s*([^,]{1,60})$/u.exec(printed[index] ?? '') ?? []
    return first === '' || !printed.slice(0, index).some((other) => other.includes(`${first} ${last}`))
  })
}

/** Archives give the lead in a block of its own and again in the one with the whole text. */
function leadsGivenTwice(content: MarkupElement): MarkupElement[] {
  const [lead, whole] = elementsOf(content, 'block')
  const text = textOf(lead)
  return lead !== undefined && text !== undefined && textOf(whole)?.startsWith(text) === true ? [lead] : []
}

const withoutTitle = (byline: MarkupElement): MarkupElement => without(byline, elementsOf(byline, 'byttl'))

/** Some senders put a second headline where the byline belongs: a line of words, none of them a name. */
function bylinePassages(byline: MarkupElement): ParsedPassage[] {
  const text = textOf(withoutTitle(byline))
  const title = textOf(elementAt(byline, 'byttl'))
  const words = text?.split(' ') ?? []
  const names = words.filter((word) => /^\p{Lu}/u.test(word)).length
  if (words.length > 5 && names * 3 < words.length) return passageOfElement(byline, 'deck', text)
  return passageOfElement(byline, 'byline', [text, title].filter((part) => part !== undefined).join(', ') || undefined)
}

/** Only what is marked up as a person is known to be one; the names in other bylines are the recogniser's to find. */
function authorsOf(byline: MarkupElement): StoryAuthor[] {
  const title = textOf(elementAt(byline, 'byttl'))
  return elementsOf(byline, 'person').flatMap((person) => {
    const names = textOf(person)?.split(/\s+(?:and|und|et|y|og|och|en|&)\s+|\s*[,;]\s*/u) ?? []
    return names.filter((name) => name.includes(' ')).map((name) => present({name, jobTitle: title}))
  })
}

function datelineOf(dateline: MarkupElement | undefined): ExplicitFields['dateline'] {
  if (dateline === undefined) return undefined
  const stories = elementsOf(dateline, 'story.date')
  const place = elementsOf(dateline, 'location').flatMap((location): readonly Place[] =>
    placeOfLocation(location, 'origin'),
  )[0]
  // The date that machines read, in words too with some senders.
  const date = stories.flatMap((story) => textOf(story) ?? []).find((words) => !/^[\dT:Z.+\s-]+$/u.test(words))
  const words = textOf(without(dateline, [...stories, ...elementsOf(dateline, 'location')]))
  const isPrinted = words !== undefined && place !== undefined
  const text = isPrinted
    ? textOf(dateline)
    : [place?.name ?? words, ...(place?.within ?? []), date].filter((part) => part !== undefined).join(', ')
  if (text === undefined || text === '') return undefined
  return present({place: place?.name ?? (date === undefined && !/\d/u.test(text) ? text : undefined), date, text})
}

function sourceOf(head: MarkupElement | undefined): ExplicitFields['source'] {
  const name = textOf(elementAt(head, 'distributor'))
  return name === undefined ? undefined : {name}
}

function isForEditors(note: MarkupElement): boolean {
  const type = attributeOf(note, 'type')
  return type === 'npa' || attributeOf(note, 'noteclass') === 'editorsnote'
}

const isCopyright = (note: MarkupElement): boolean => attributeOf(note, 'noteclass') === 'cpyrt'

/** The element without those inside it. */
function without(element: MarkupElement, left: readonly MarkupElement[]): MarkupElement {
  if (left.length === 0) return element
  return {
    ...element,
    children: element.children
      .filter((child) => child.type === 'text' || !left.includes(child))
      .map((child) => (child.type === 'text' ? child : without(child, left))),
  }
}
