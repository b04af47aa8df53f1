import {isPersonName} from './person-name.ts'
import {endsWithStop, isAllCapitals, isTitleLike, wordCount} from './line-shape.ts'

/** A link to another story: its lead without the colon, and the title as printed. */
export interface RelatedLinkMatch {
  readonly lead?: string
  readonly title: string
  readonly url?: string
  readonly rule: string
}

const leadWords = `more|read more|read also|read next|read|also read|also|see also|see|related|related story|related article|related stories|related articles|related coverage|learn more|find out more|watch|watch also|watch more|watch now|listen|don't miss|dont miss|up next|next|previously|earlier|background|explainer|explained|analysis|opinion|column|commentary|perspective|editorial|factbox|fact check|fact-check|timeline|live updates|live|photos|photo gallery|gallery|video|videos|podcast|quiz|poll|interactive|graphic|map|in pictures|in depth|in-depth|in-depth look|exclusive|breaking|recommended|must read|trending|for subscribers|subscribers|more on this|more coverage|more news|from the archives|the latest|what to know|you may like|you might like|mehr|mehr dazu|mehr zum thema|lesen sie auch|lesen sie mehr|auch interessant|lesetipp|weiterlesen|hintergrund|kommentar|zum thema|dazu|lire aussi|à lire aussi|a lire aussi|à lire|lire|voir aussi|à voir|sur le même sujet|notre dossier|lea también|leer más|lee también|le puede interesar|te puede interesar|ver también|además|más información|vea también|noticia relacionada|leia também|leia mais|veja também|saiba mais|leggi anche|leggi|approfondisci|vedi anche|lees ook|läs också|läs mer|les også|les mer|læs også|læs mere|lue myös|lue lisää|czytaj więcej|czytaj też|czytaj także|zobacz też|zobacz także|čtěte také|čtěte více|читайте также|читайте також|ilgili haber|関連記事|あわせて読みたい|اقرأ أيضا|اقرأ أيضًا`
const leadAlternatives = leadWords
  .split('|')
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replaceAll("'", "['’]"))
  .join('|')
const knownLead = new RegExp(
  `^[(\\[>▶►•*+\\s-]{0,4}((?:${leadAlternatives})(?:\\s(?:on|from|at|in|sur|auf|en|de|von)\\s[^:|]{2,40})?)\\s*[:|►▶»>-]\\s*(?=\\S)`,
  'iu',
)
const leadWithArticle = /^((?:Read|See|Watch|Listen to)\s(?:an?|the|our|this)\s[^:]{2,60}):\s*(?=\S)/u
const headerWords = new RegExp(
  `^[\\[(>▶►•*+\\s-]{0,4}(${leadAlternatives}|related content|related video|editor['’]s (?:choice|picks?)|editors['’] picks?|top reads|top stories|most read|more stories|more headlines|you may also like|recommended reading|further reading|other stories|latest stories|in other news|from our partners|trending stories)(?:\\s(?:from|on|about|in|of|by|von|de|sur)\\s[^:]{2,60})?\\s*[:…►»>]{0,3}[\\])]?$`,
  'iu',
)
const seeMoreFrom =
  /^(?:(?:see|read|watch|get) more (?:from|on|about)|(?:the )?(?:latest|top|more|other)(?: local| breaking)? (?:news|stories|headlines|coverage) (?:from|on|about|in|by))\s[^:]{2,60}:?$/iu

/** Longest title of a related link. */
const maximumTitle = 180

/** Reads a line with a lead of its own: "Learn more: …", "More:Title", "( Also on POLITICO: …)". */
export function parseRelatedLink(text: string): RelatedLinkMatch | undefined {
  if (text.length > maximumTitle + 60) return undefined
  const match = knownLead.exec(text) ?? leadWithArticle.exec(text)
  if (match?.[1] === undefined) return undefined
  let title = text.slice(match[0].length).trim()
  if (/^[([]/u.test(text)) title = title.replace(/[)\]]$/u, '')
  const url = /\s*(https?:\/\/\S+)$/u.exec(title)?.[1]
  if (url !== undefined) title = title.slice(0, -url.length).trim()
  const lead = match[1].trim()
  const weak =
    /^(?:read|see|also|live|exclusive|breaking|opinion|analysis|commentary|column|perspective|editorial|background|next|earlier|previously|previous|kommentar|hintergrund|lire|leggi|dazu|además|map|poll|explained|the latest|in depth|watch|listen|photos|video)$/iu.test(
      lead,
    )
  if (title.length > maximumTitle || wordCount(title) < (weak ? 2 : 1)) return undefined
  // "More: it rained." is a sentence; titles begin with a capital, a figure or a quotation mark and have no stop.
  if (!/^["“„«‘'([]?[\p{Lu}\p{N}¿¡]|^\p{Ll}+\p{Lu}/u.test(title)) return undefined
  if (weak && endsWithStop(title) && wordCount(title) > 9) return undefined
  return {lead, title, rule: 'related-link/lead', ...(url === undefined ? {} : {url})}
}

/** Leads that head sections of a story as often as lists of links. */
const notHeader =
  /^(?:background|explain(?:er|ed)|analysis|opinion|column|commentary|perspective|editorial|factbox|fact[ -]check|timeline|live|live updates|photos|videos?|podcast|quiz|poll|interactive|graphic|map|in pictures|in[ -]depth|the latest|what to know|exclusive|breaking|hintergrund|kommentar|zum thema|next|earlier|previous)$/iu

/** The lead of a list of links that follow on lines of their own ("READ MORE:", "Related articles"), or undefined. */
export function relatedHeader(text: string): string | undefined {
  if (text.length > 80) return undefined
  const lead = headerWords.exec(text)?.[1]
  if (lead !== undefined && notHeader.test(lead)) return undefined
  if (lead !== undefined && (/[:…►»>]$/u.test(text) || isHeaderAlone(text)))
    return text.replace(/[\s:…►»>\])]+$/u, '').replace(/^[[(>▶►•*+\s-]+/u, '')
  return seeMoreFrom.test(text) ? text.replace(/[:.]$/u, '') : undefined
}

const isHeaderAlone = (text: string): boolean =>
  isAllCapitals(text) ||
  /^(?:related|read|more|editor|most|top|you|see|also|recommended|further|other|trending|previously|mehr|lesen|lire|à lire|sur|leer|lea|leia|leggi|previous)\b/iu.test(
    text,
  )

/** A title of a link in a list under a header: a title, not a paragraph. */
export function linkTitle(text: string): string | undefined {
  const title = text.replace(/^[•·*▪►▶>–-]\s*/u, '').trim()
  if (title.length > maximumTitle || wordCount(title) < 3 || !isTitleLike(title)) return undefined
  return title
}

const colon = /^([^:]{2,60}?)(:(?=["“„‘'(]?[\p{Lu}\p{N}])|\s?:\s(?=["“„‘'(]?\p{Lu}))(.{12,200})$/u
const label = /^(?:editor['’]?s? note|note|q|a|part|step|day|chapter|question|answer)\b/iu
const timeColon = /\d:\d{2}/u

/**
 * Reads a line between paragraphs that has no known lead but is set as promotions are: "Lead:Title" without a space,
 * a shouted title, or a long title in headline style. `subheads` is how many subheads the story has beside it.
 */
export function parseUnledLink(text: string, subheads: number): RelatedLinkMatch | undefined {
  if (text.length > maximumTitle || !isTitleLike(text) || endsWithStop(text)) return undefined
  const parts = timeColon.test(text) || /^(?:update|our|the)\b/iu.test(text) ? null : colon.exec(text)
  if (parts?.[1] !== undefined && parts[3] !== undefined && wordCount(parts[1]) <= 7) {
    const [, lead, gap, title] = parts
    if (gap === ':') return {lead, title, rule: 'related-link/tight-colon'}
    if (isPersonName(lead) && !/\p{Lu}{3}/u.test(lead)) return {lead, title, rule: 'related-link/colon'}
    if (text.length >= 40 && !label.test(lead)) return {title: text, rule: 'related-link/colon'}
  }
  if (isAllCapitals(text))
    return text.length >= 50 && wordCount(text) >= 7 ? {title: text, rule: 'related-link/shout'} : undefined
  // Headline style leaves articles out; a line with them is a subhead or a sentence that lost its stop.
  const words = wordCount(text)
  const inHeadlineStyle = !/\s(?:the|an?)\s/u.test(text)
  if (text.length < 58 || words < 9 || /[?)]$/u.test(text)) return undefined
  if (subheads < 2 ? inHeadlineStyle || words < 12 : inHeadlineStyle && words >= 10)
    return {title: text, rule: 'related-link/title'}
  return undefined
}
