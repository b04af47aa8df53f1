import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {ParsedPassage} from '../../story/passage.ts'
import {presentList, present} from '../../story/present.ts'
import type {Media, Story} from '../../story/story.ts'
import type {Format, FormatInput, ParseResult} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {type ElementKind, passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {elementAt, elementsOf, languageTag, textOf} from '../xml/find-elements.ts'
import {readWireTime} from '../wire-time.ts'
import {readNumbering} from './docx-numbering.ts'
import {readStyles} from './docx-styles.ts'
import {wordAttribute} from './docx-value.ts'
import {markupOfDocx, roleAttribute} from './markup-of-docx.ts'
import {type Docx, isDocx, openDocx} from './open-docx.ts'
import type {DocxFinds} from './runs-of-docx.ts'

/** A document of Word or of a program that writes its format (Office Open XML). */
export const docx = {
  name: 'docx',
  isBinary: true,
  detect: ({bytes}: FormatInput): number => (bytes !== undefined && isDocx(bytes) ? 1 : 0),
  parse,
} as const satisfies Format

function parse({bytes}: FormatInput): ParseResult {
  const document = bytes === undefined ? undefined : openDocx(bytes)
  if (document === undefined) {
    return failed('archive-damaged', 'The document was cut off or is damaged: its text is missing. Get it again.')
  }
  const {main, targets, core} = document
  const finds: DocxFinds = {pictures: [], notes: [], boxes: [], changes: 0}
  const nodes = markupOfDocx(elementAt(main.root, 'body')?.children ?? [], {
    styles: readStyles(document.part('styles')),
    markOf: readNumbering(document.part('numbering')),
    targets,
    finds,
    fields: [],
  })
  const {passages, media} = passagesOfMarkup(nodes, {kindOf})
  const all = [...passages, ...notesOf(document, finds)]
  if (all.length === 0) return failed('no-story', 'The document holds no text. Ask the sender for the story itself.')
  const captions = passages.filter(({shape}) => shape === 'caption')
  const pictures = finds.pictures.map(({alt, title}, index): Media => ({
    kind: 'image',
    ...present({
      alt: alt || undefined,
      title: title || undefined,
      caption: captions.length === finds.pictures.length ? captions[index]?.text : undefined,
    }),
  }))
  return {
    stories: [
      {
        fields: present({
          ...cardOf(core),
          media: presentList([...media, ...pictures]),
          editorsNote: commentsOf(document.part('comments')),
        }),
        fallback: byCard(core),
        passages: all,
        source: main.text,
        payload: main.bytes,
      },
    ],
    diagnostics: [...main.diagnostics, ...changesIn(finds)],
  }
}

function kindOf(element: MarkupElement): ElementKind | undefined {
  const role = element.attributes.get(roleAttribute)
  return role === 'headline' || role === 'deck' || role === 'furniture' ? {role, rule: 'format'} : undefined
}

/** Footnotes and endnotes follow the text; each stands where its mark does. */
function notesOf(document: Docx, {notes}: DocxFinds): ParsedPassage[] {
  if (notes.length === 0) return []
  const texts = new Map<string, string>(
    ['footnote', 'endnote'].flatMap((kind) =>
      elementsOf(document.part(`${kind}s`), kind).map(
        (note) => [`${kind} ${wordAttribute(note, 'id') ?? ''}`, linesOf(note)] as const,
      ),
    ),
  )
  return notes.flatMap(({id, at}, index): ParsedPassage[] => {
    const text = texts.get(id)
    return text === undefined || text === ''
      ? []
      : [{text: `[${index + 1}] ${text}`, shape: 'paragraph', at: {start: at.start, end: at.end}}]
  })
}

/** What reviewers wrote beside the text, for the desk. */
function commentsOf(root: MarkupElement | undefined): string | undefined {
  const lines = elementsOf(root, 'comment').flatMap((comment) => {
    const text = linesOf(comment)
    const author = wordAttribute(comment, 'author')
    return text === '' ? [] : [author === undefined || author === '' ? text : `${author}: ${text}`]
  })
  return lines.length === 0 ? undefined : lines.join('\n')
}

const linesOf = (element: MarkupElement): string =>
  elementsOf(element, 'p')
    .flatMap((paragraph) => textOf(paragraph) ?? [])
    .join(' ')

function cardOf(core: MarkupElement | undefined): Partial<Story> {
  const time = (name: string): string | undefined => {
    const read = readWireTime(textOf(elementAt(core, name)))
    return read === undefined ? undefined : `${read.local}${read.zone ?? 'Z'}`
  }
  const wire = present({firstCreated: time('created'), versionCreated: time('modified')})
  const keywords = (textOf(elementAt(core, 'keywords')) ?? '').split(/\s*[,;]\s*/u).filter((word) => word !== '')
  return present({
    wire: Object.keys(wire).length === 0 ? undefined : wire,
    keywords: presentList(keywords),
    language: languageTag(textOf(elementAt(core, 'language'))),
  })
}

/** Whoever's computer it was: believed where the text names nobody. */
function byCard(core: MarkupElement | undefined): Partial<Story> {
  const creator = textOf(elementAt(core, 'creator'))
  return creator !== undefined && /^\p{Lu}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){1,3}$/u.test(creator)
    ? {authors: [{name: creator}]}
    : {}
}

function changesIn({changes}: DocxFinds): Diagnostic[] {
  if (changes === 0) return []
  return [
    {
      code: 'changes-tracked',
      severity: 'warning',
      message: `The document has ${changes} tracked change${changes === 1 ? '' : 's'}: what was put in was read, what was taken out was not. Ask the sender which version is meant if you are not sure.`,
    },
  ]
}

function failed(code: 'archive-damaged' | 'no-story', message: string): ParseResult {
  return {stories: [], diagnostics: [{code, severity: 'error', message}]}
}
