import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {Format, FormatInput, ParseResult} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {attributeOf, descendantsOf, elementAt} from '../xml/find-elements.ts'
import {readXml} from '../xml/read-xml.ts'
import {rootElement} from '../xml/root-element.ts'
import {storiesOfPackages} from './stories-of-packages.ts'
import {storyOfItem} from './story-of-item.ts'

/** Items that hold no story, and what they hold. */
const storyless: Readonly<Record<string, string>> = {
  conceptItem: 'a concept (a person, a place, a subject …)',
  knowledgeItem: 'a list of concepts',
  planningItem: 'a plan of coverage',
  catalogItem: 'a catalogue of code lists',
}

const roots = new Set(['newsMessage', 'newsItem', 'packageItem', 'contentSet', ...Object.keys(storyless)])

/** NewsML-G2: news items, packages and messages of them, in power or core conformance. */
export const newsmlG2 = {
  name: 'newsml-g2',
  detect: ({text}: FormatInput): number => (roots.has(rootElement(text) ?? '') ? 1 : 0),
  parse,
} as const satisfies Format

function parse({text}: FormatInput): ParseResult {
  const {root, others, diagnostics} = readXml(text)
  const tops = [...(root === undefined ? [] : [root]), ...others]
  const header = tops.map((top) => elementAt(top, 'header')).find((element) => element !== undefined)
  const items = itemsOf(tops, 'newsItem', 'contentSet').map((item) => storyOfItem(item, text, header))
  const packages = itemsOf(tops, 'packageItem').map((item) => ({item, read: storyOfItem(item, text, header)}))
  const refused = itemsOf(tops, ...Object.keys(storyless)).map(refusal)
  const stories = storiesOfPackages(items, packages)
  return {
    stories,
    diagnostics: [
      ...diagnostics,
      ...refused.map((diagnostic): Diagnostic => ({...diagnostic, severity: stories.length === 0 ? 'error' : 'info'})),
    ],
  }
}

const itemsOf = (tops: readonly MarkupElement[], ...names: readonly string[]): MarkupElement[] =>
  tops.flatMap((top) => (names.includes(top.name) ? [top] : descendantsOf(top, ...names)))

function refusal(item: MarkupElement): Diagnostic {
  const guid = attributeOf(item, 'guid')
  return {
    code: 'no-story',
    severity: 'error',
    message: `The ${item.name}${guid === undefined ? '' : ` ${guid}`} holds ${storyless[item.name] ?? 'no story'}, not a story. Read the news items that go with it.`,
    at: {start: item.start, end: item.end},
  }
}
