import type {ArticleBlock, Article, NoticeValue, Source} from '../documents/documents.ts'
import type {ContributionRole} from '../story/story.ts'
import {plainText} from './plain-text.ts'
import type {CreditLine, FeedContribution, FeedOrigin} from './feed-item.ts'

/**
 * The lines of credit under an article: who contributed, then where it first appeared. Each is printed once: not where
 * the body holds it still, and not both as the notice said it and as the source's template has it.
 */
export function creditsOf(
  article: Article,
  {
    source,
    origin,
    contributions,
    language,
  }: {
    readonly source: Source | undefined
    readonly origin: FeedOrigin | undefined
    readonly contributions: readonly FeedContribution[]
    readonly language: string
  },
): readonly CreditLine[] {
  const isPrinted = printedIn(article.body ?? [])
  const lines = [
    ...contributionLines(article, contributions, language),
    ...attributionLines(article, source, origin, isPrinted),
  ]
  return lines.filter((line) => !isPrinted(textOfLine(line)))
}

/** What a line says. */
export function textOfLine({pieces}: CreditLine): string {
  return pieces.map(({text}) => text).join('')
}

function attributionLines(
  article: Article,
  source: Source | undefined,
  origin: FeedOrigin | undefined,
  isPrinted: (line: string) => boolean,
): readonly CreditLine[] {
  const {attribution, notices = []} = article
  const printed = [attribution?.text, ...textsOf(notices, 'attribution')].filter((text) => text !== undefined)
  // An editor kept the sender's line in the text.
  if (printed.some(isPrinted)) return []
  const template = source?.attributionTemplate
  if (template !== undefined && template.trim() !== '') {
    const pieces = piecesOfTemplate(template, {
      source: {text: origin?.name ?? source?.name, href: origin?.source?.url},
      headline: {text: origin?.headline ?? article.headline, href: origin?.url},
      url: {text: origin?.url, href: origin?.url},
    })
    return pieces.length === 0 ? [] : [{kind: 'attribution', pieces}]
  }
  const text = attribution?.text
  return text === undefined ? [] : [{kind: 'attribution', pieces: withLink(text, origin)}]
}

interface Filling {
  readonly text: string | undefined
  readonly href: string | undefined
}

/** What has no value goes with the punctuation that led to it. */
function piecesOfTemplate(template: string, values: Readonly<Record<string, Filling>>): CreditLine['pieces'] {
  const pieces: {text: string; href?: string}[] = []
  for (const part of template.split(/(\{\w{1,20}\})/u)) {
    const value = values[part.slice(1, -1)]
    if (!part.startsWith('{') || value === undefined) pieces.push({text: part})
    else if (value.text === undefined || value.text.trim() === '') {
      const last = pieces.at(-1)
      if (last) last.text = last.text.replace(/[\s:,;–—(-]+$/u, '')
    } else pieces.push({text: value.text, ...(value.href !== undefined && {href: value.href})})
  }
  return pieces.filter(({text}) => text !== '')
}

/** The original's headline in the printed line leads to the original; without a headline the house's name does. */
function withLink(text: string, origin: FeedOrigin | undefined): CreditLine['pieces'] {
  const href = origin?.url
  const anchor = [origin?.headline, origin?.name].find((part) => part !== undefined && text.includes(part))
  if (href === undefined || anchor === undefined) return [{text}]
  const start = text.lastIndexOf(anchor)
  return [{text: text.slice(0, start)}, {text: anchor, href}, {text: text.slice(start + anchor.length)}].filter(
    (piece) => piece.text !== '',
  )
}

/** As the sender printed it where all whom the line names are still credited; one line of our own for all others. */
function contributionLines(
  {notices = []}: Article,
  contributions: readonly FeedContribution[],
  language: string,
): readonly CreditLine[] {
  const names = new Set(contributions.map(({name}) => name))
  const printed = notices.filter(
    (notice) =>
      notice.state === 'moved' &&
      (notice.kind === 'contribution' || notice.kind === 'credit') &&
      peopleOf(notice).length > 0 &&
      peopleOf(notice).every((name) => names.has(name)),
  )
  const covered = new Set(printed.flatMap(peopleOf))
  const others = contributions.filter(({name}) => !covered.has(name))
  const roles = [...new Set(others.map(({role}) => role))]
  return [
    ...[...new Set(printed.map(({text}) => text))].map((text) => lineOf(text)),
    ...roles.map((role) =>
      lineOf(
        `${labelOf(role, language)}: ${others
          .filter((one) => one.role === role)
          .map(nameOf)
          .join(', ')}`,
      ),
    ),
  ]
}

function lineOf(text: string): CreditLine {
  return {kind: 'contribution', pieces: [{text}]}
}

function nameOf({name, organisation}: FeedContribution): string {
  return organisation === undefined ? name : `${name} (${organisation})`
}

function peopleOf({facts}: NoticeValue): readonly string[] {
  return [...(facts?.contributions ?? []), ...(facts?.credits ?? [])].map(({name}) => name)
}

function textsOf(notices: readonly NoticeValue[], kind: NoticeValue['kind']): readonly string[] {
  return notices.filter((notice) => notice.kind === kind).map(({text}) => text)
}

/**
 * Tells of lines whether a paragraph of the body says so already, whatever its spaces, case and punctuation. A line of few
 * words may stand in a sentence without being a credit ("Northern Wire"): it has to be a paragraph.
 */
function printedIn(body: readonly ArticleBlock[]): (line: string) => boolean {
  let paragraphs: readonly string[] | undefined
  return (line) => {
    const wanted = bare(line)
    const words = wanted.split(' ')
    const longest = words.reduce((one, other) => (other.length > one.length ? other : one))
    if (longest === '') return false
    paragraphs ??= body.map((block) => plainText(block).toLowerCase())
    // Most paragraphs lack the word: to look for it is much cheaper than to bare them.
    return paragraphs.some((text) => {
      if (!text.includes(longest)) return false
      const said = bare(text)
      return said === wanted || (words.length >= 5 && said.includes(wanted))
    })
  }
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The words of the plugin's four languages; English where the article's is another. */
const labels: Readonly<Record<string, Readonly<Record<ContributionRole, string>>>> = {
  en: {
    contributing: 'Contributing',
    reporting: 'Reporting',
    writing: 'Writing',
    editing: 'Editing',
    photography: 'Photos',
    translation: 'Translation',
  },
  de: {
    contributing: 'Mitarbeit',
    reporting: 'Recherche',
    writing: 'Text',
    editing: 'Redaktion',
    photography: 'Fotos',
    translation: 'Übersetzung',
  },
  fr: {
    contributing: 'Avec',
    reporting: 'Reportage',
    writing: 'Rédaction',
    editing: 'Édition',
    photography: 'Photos',
    translation: 'Traduction',
  },
  es: {
    contributing: 'Con información de',
    reporting: 'Reportaje',
    writing: 'Redacción',
    editing: 'Edición',
    photography: 'Fotos',
    translation: 'Traducción',
  },
}

function labelOf(role: ContributionRole, language: string): string {
  const known = labels[language.slice(0, 2).toLowerCase()] ?? labels['en']
  return known?.[role] ?? role
}
