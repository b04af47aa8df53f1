import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Format, FormatInput, ParseResult} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {elementAt, elementsOf} from '../xml/find-elements.ts'
import {readXml} from '../xml/read-xml.ts'
import {rootElement} from '../xml/root-element.ts'
import {storiesOfNewsItem} from './stories-of-news-item.ts'

/** NewsML 1.0 to 1.2: an envelope of news items, each a tree of components. */
export const newsml1 = {
  name: 'newsml-1.2',
  detect: ({text}: FormatInput): number => (rootElement(text) === 'NewsML' ? 1 : 0),
  parse,
} as const satisfies Format

function parse({text}: FormatInput): ParseResult {
  const {root, others, diagnostics} = readXml(text)
  const documents = [root, ...others].filter((element) => element?.name === 'NewsML')
  const read = documents.flatMap((document) =>
    elementsOf(document, 'NewsItem').flatMap((item) =>
      storiesOfNewsItem(item, text, elementAt(document, 'NewsEnvelope')),
    ),
  )
  const updates = documents.flatMap((document) => elementsOf(document, 'NewsItem').filter(isUpdate))
  return {
    stories: read,
    diagnostics: [...diagnostics, ...updates.map(refusal)],
  }
}

const isUpdate = (item: MarkupElement): boolean => elementAt(item, 'Update') !== undefined

function refusal(item: MarkupElement): Diagnostic {
  return {
    code: 'no-story',
    severity: 'error',
    message:
      'A news item holds no story but changes to parts of an earlier version, which nothing here keeps. Ask the sender for the whole story.',
    at: {start: item.start, end: item.end},
  }
}
