import type {NoticeFacts} from '../../story/story.ts'
import {factsOfPublication, sourceName, trimHeadline} from '../facts-of-publication.ts'
import type {SentenceForm} from '../sentence-rule.ts'
import {anyNoun, copyNoun, thisCopy, thisCopyStrictly} from '../vocabulary/publication-nouns.ts'
import {releaseHouse} from './release-houses.ts'

const adverb = String.raw`(?:first|originally|original|previously|initially|also|recently|once|earlier|simultaneously|exclusively)`
const appeared = String.raw`(?:appeared|appears|published|posted|printed|ran|runs|aired|broadcast|released|featured|carried|shared|presented|reported|written|produced|posted online)`
const again = String.raw`(?:[Rr]e-?published|[Rr]e-?printed|[Rr]eproduced|[Rr]e-?posted|[Cc]ross-?posted|[Ss]yndicated|[Ee]xcerpted|[Aa]dapted|[Tt]aken|[Tt]ranslated and adapted)`
const is = String.raw`(?: (?:is|was|were|are|has|have|had))?(?: been| being)?`
const togetherWith = String.raw`(?:in (?:\w+ )?(?:partnership|collaboration|conjunction|association|co-?operation|concert|tandem)(?: (?:with|between))?|as part of (?:an?|the|our|its) [^.]{0,60}?(?:partnership|collaboration|project|initiative)\b(?: (?:with|between|that includes|of))?|jointly (?:with|by))`

const published = (match: RegExpExecArray): NoticeFacts => factsOfPublication(match.groups?.['rest'] ?? '')

/** Attributions in English, the most telling grammar first. */
export const englishAttributions: readonly SentenceForm[] = [
  {
    variant: 'headline-appeared',
    confidence: 0.97,
    pattern: new RegExp(
      String.raw`^(?:${thisCopy},? (?=["“'‘\p{Lu}\d$])|The post )(?<headline>.{8,300}?),?(?: was)? (?:originally|first|previously) (?:appeared|published|posted|ran) (?<rest>(?:on|at|in|by) .{2,120})$|^The post (?<headline2>.{4,300}?) appeared first (?<rest2>on .{2,80})$`,
      'su',
    ),
    facts: headlineAndSource,
  },
  {
    variant: 'originally-appeared',
    confidence: 0.98,
    reach: 'headline',
    pattern: new RegExp(
      String.raw`^${thisCopy}${is},? ${adverb}(?: ${adverb})?,? ${appeared}\b(?! (?:to|that|as though)\b)(?<rest>.*)$`,
      'su',
    ),
    facts: published,
  },
  {
    variant: 'appeared-first',
    confidence: 0.97,
    pattern: new RegExp(
      String.raw`^${thisCopy}${is} ${appeared} (?:first|originally|previously|exclusively)\b(?<rest>.*)$`,
      'su',
    ),
    facts: published,
  },
  {
    variant: 'version-appeared',
    confidence: 0.97,
    pattern: new RegExp(
      String.raw`^(?:[Aa]n?|[Pp]arts?|[Pp]ortions?|[Ss]ome|[Tt]he original|[Oo]ther)(?: \p{L}+){0,3}?(?: (?:version|part|portion|excerpt|adaptation|translation)s?)? of this ${anyNoun}${is}(?: ${adverb})? ${appeared}\b(?<rest>.*)$`,
      'su',
    ),
    facts: published,
  },
  {
    variant: 'republished',
    confidence: 0.97,
    pattern: new RegExp(
      String.raw`^${thisCopy}${is}(?: ${adverb}| here| appears here)* ${again}(?: here)?\b(?<rest>(?:,? (?:from|with|by|on|in|at|courtesy|under|as|and|through|via|here)\b| ?$).*)$`,
      'su',
    ),
    facts: published,
  },
  {
    variant: 'republished-from',
    confidence: 0.95,
    pattern: new RegExp(
      String.raw`^${again}(?: here)?(?<rest> (?:from|with (?:the )?(?:kind )?permission|by (?:arrangement|permission|kind)|courtesy of)\b.{2,300})$`,
      'su',
    ),
    facts: permitted,
  },
  {
    variant: 'published-with',
    confidence: 0.96,
    pattern: new RegExp(
      String.raw`^${thisCopy}${is}(?: ${adverb})* (?:co-?)?(?:published|produced|reported|created|written|made(?: possible)?|brought to you|presented|supported|part|the result|a (?:product|collaboration|partnership|project|joint \w+))(?: and (?:co-?)?\w+)?(?<rest>(?: of (?:an?|the) [^.]{0,60}?(?:partnership|collaboration|project)\b(?: (?:with|between|that includes|of|by))?| by .{2,80}? ${togetherWith}| ${togetherWith}| between)\b.*)$`,
      'su',
    ),
    facts: partnered,
  },
  {
    variant: 'co-published',
    confidence: 0.95,
    pattern: new RegExp(
      String.raw`^(?:${thisCopy}${is} (?:being )?)?(?:[Cc]o-?|[Jj]ointly )(?:published|produced|reported)(?<rest> (?:with|by|in) .{2,200})$`,
      'su',
    ),
    facts: published,
  },
  {
    variant: 'provided-by',
    confidence: 0.93,
    pattern: new RegExp(
      String.raw`^${thisCopyStrictly}(?: (?:is|was|has been|comes))?(?: (?:provided|supplied|contributed|distributed|produced|reported|written|created|published|submitted|republished|made available))?(?: to (?:us|you)| exclusively)?(?<rest> (?:by|from|courtesy of) (?:the )?\p{Lu}.{1,200})$`,
      'su',
    ),
    facts: published,
  },
  {
    variant: 'where-it-appeared',
    confidence: 0.93,
    pattern: new RegExp(
      String.raw`(?:^| )(?:of|for|at|in|to|on) (?:the )?(?<rest>[\p{Lu}\d@][^,]{1,70}), (?:where|which|in which|on which)(?: a version of)? th(?:is|e) (?:\p{L}+ )?${copyNoun}${is}(?: ${adverb})? (?:appeared|published|ran|appears)\b`,
      'u',
    ),
    facts: (match) => sourced(sourceName(match.groups?.['rest'] ?? '')),
  },
  {
    variant: 'written-and-published',
    confidence: 0.95,
    pattern: new RegExp(
      String.raw`^${thisCopy}${is} (?:written|authored|reported|produced) by .{2,100}? and (?:was )?(?:${adverb} )?(?:appeared|published|posted)\b(?<rest>.*)$`,
      'su',
    ),
    facts: published,
  },
  {
    variant: 'appeared-in',
    confidence: 0.9,
    pattern: new RegExp(
      String.raw`^${thisCopyStrictly} (?:appeared|appears|ran|aired|was published|was posted|was broadcast|is published|is from|comes from)\b(?<rest> (?:on|in|at|by|with|from|simultaneously)?.*)$`,
      'su',
    ),
    place: 'edge',
    facts: published,
  },
  {
    variant: 'it-appeared',
    confidence: 0.85,
    pattern: new RegExp(
      String.raw`^It${is} (?:originally|first) (?:appeared|published|posted|ran)\b(?<rest> (?:on|in|at|by) .{2,120})$`,
      'su',
    ),
    place: 'edge',
    facts: publishedSomewhere,
  },
  {
    variant: 'verbless',
    confidence: 0.9,
    pattern:
      /^(?:[Oo]riginally|ORIGINALLY|[Ff]irst|[Pp]reviously|[Ii]nitially|[Aa]lso) (?:[Pp]ublished|PUBLISHED|[Pp]osted|[Aa]ppeared|[Aa]ired|[Pp]rinted|[Rr]an|[Rr]eported|[Ff]eatured|[Bb]roadcast)\b(?<rest>.{0,160})$/su,
    place: 'edge',
    facts: verbless,
  },
  {
    variant: 'headline-originally-appeared',
    confidence: 0.93,
    pattern:
      /^(?<headline>["“'‘]?[\p{Lu}\d$#@].{12,300}?) (?:originally appeared|first appeared|appeared first|was originally published|was first published|originally published) (?<rest>(?:on|at|in) .{2,100})$/su,
    place: 'alone',
    quotable: true,
    facts: headlineThatStands,
  },
  {
    variant: 'headline-originally-appeared',
    confidence: 0.88,
    pattern: /^(?<headline>["“'‘]?[\p{Lu}\d$#@].{12,300}?) originally appeared (?<rest>on \p{Lu}.{2,100})$/su,
    place: 'edge',
    quotable: true,
    facts: headlineThatStands,
  },
  {
    variant: 'read-original',
    confidence: 0.95,
    pattern: new RegExp(
      String.raw`^(?:[Rr]ead|READ|[Ss]ee|[Vv]iew|[Ff]ind|[Cc]lick here (?:for|to (?:read|view|see))|[Cc]lick to read|[Yy]ou can (?:read|find)|[Ll]ink to|[Ff]or the original \p{L}+, (?:visit|see|go to)) ?(?:the|this|our|its)?,? ?(?:[Oo]riginal|ORIGINAL|full original)(?: (?:${anyNoun}|version|publication))?(?<rest>(?: (?:here|now|on|at|in|from|via|by|published)\b.{0,120})?)$`,
      'su',
    ),
    facts: published,
  },
  {
    variant: 'original-source',
    confidence: 0.96,
    reach: 'headline',
    pattern: new RegExp(
      String.raw`^(?:The )?[Oo]riginal (?:(?:${anyNoun}) source|(?:${anyNoun})|source|publication|link|URL|version|content)(?: (?:here|at|on|is|by))?: ?(?<rest>\S.*)$`,
      'su',
    ),
    facts: originalSource,
    quotable: true,
  },
  {
    variant: 'view-original',
    confidence: 0.98,
    pattern:
      /^(?:[Vv]iew|VIEW) (?:the )?(?:original|source|full) (?:content|version|release|press release|article|story)\b[^:]{0,60}:?\s*(?<rest>https?:\/\/\S+)?/su,
    facts: originalAddress,
  },
  {
    variant: 'content-partner',
    confidence: 0.95,
    pattern:
      /^(?:The )?(?<rest>[\p{Lu}\d][^,]{1,60}?),? is (?:an?|our|one of our) (?:[\p{L}\d&.'’ -]{2,50} )?(?:content|news|media|editorial|publishing|syndication|reporting) partner\b/u,
    facts: (match) => sourced(sourceName(match.groups?.['rest'] ?? '')),
  },
  {
    variant: 'provided-by',
    confidence: 0.95,
    pattern:
      /^(?:© ?)?(?:[Pp]rovided|PROVIDED|[Ss]upplied|[Pp]resented|[Cc]ontent (?:provided|supplied)|[Ss]tory (?:provided|courtesy)|[Cc]ourtesy) (?:by|of) (?<rest>(?:the )?[\p{Lu}\d].{1,70})$/u,
    place: 'alone',
    facts: (match) => sourced(sourceName(match.groups?.['rest'] ?? '')),
  },
  {
    variant: 'via',
    confidence: 0.8,
    pattern:
      /^(?:[Vv]ia|VIA|[Hh]\/[Tt]|[Hh]at tip)(?::| to)? (?<rest>(?:the )?[\p{Lu}\d][^.,]{1,40}(?:\.\w{2,4})?)\.?$/u,
    place: 'alone',
    facts: (match) => sourced(sourceName(match.groups?.['rest'] ?? '')),
  },
  {
    variant: 'syndicated-feed',
    confidence: 0.93,
    pattern: new RegExp(
      String.raw`^(?:Except for the headline, )?[Tt]his ${anyNoun}${is},? (?:not (?:been )?(?:edited|written|created)|(?:been )?(?:auto(?:matically)?[- ]generated|published|sourced|taken|auto-published|directly sourced)).{0,120}?(?:feed|agency|wire|source)s?\b`,
      'su',
    ),
  },
]

function sourced(source: string | undefined): NoticeFacts | undefined {
  return source === undefined ? undefined : {source}
}

function headlineAndSource({groups}: RegExpExecArray): NoticeFacts | undefined {
  const facts = factsOfPublication(groups?.['rest'] ?? groups?.['rest2'] ?? '')
  if (facts.source === undefined) return undefined
  return {...facts, originalHeadline: trimHeadline(groups?.['headline'] ?? groups?.['headline2'] ?? '')}
}

const relative =
  /(?:\b(?:that|which|who|it|video|photos?|image|clip|song|letter|book|images|picture|recording|quote|tweet|essay|poem|he|she|they|have|had|has)|,)$/iu

function headlineThatStands(match: RegExpExecArray): NoticeFacts | undefined {
  const headline = match.groups?.['headline'] ?? ''
  if (
    relative.test(headline) ||
    headline.split(' ').length < 4 ||
    (/^(?:It|The|He|She|They|We|I|In|That|This|His|Her) /u.test(headline) && headline.split(' ').length < 6)
  )
    return undefined
  return headlineAndSource(match)
}

function permitted({groups}: RegExpExecArray): NoticeFacts {
  const rest = (groups?.['rest'] ?? '').replace(
    /^ (?:with (?:the )?(?:kind )?permission|by (?:kind )?(?:arrangement|permission))(?: (?:of|from|by|with))? ?/u,
    ' by ',
  )
  return factsOfPublication(rest)
}

function partnered({groups}: RegExpExecArray): NoticeFacts {
  const rest = groups?.['rest'] ?? ''
  const partner =
    /\b(?:with|between|includes|including|of) (?:the )?(?=[\p{Lu}\d])(?<name>[^;]*?)(?=,? which\b|,? and\b|$)/su.exec(
      rest,
    )
  const maker = /^ by (?:the )?(?<name>\p{Lu}.{1,70}?) (?:in|as) /su.exec(rest)
  const source = sourceName(maker?.groups?.['name'] ?? partner?.groups?.['name'] ?? '')
  return source === undefined ? {} : {source}
}

function publishedSomewhere(match: RegExpExecArray): NoticeFacts | undefined {
  const facts = published(match)
  return facts.source === undefined ? undefined : facts
}

function verbless(match: RegExpExecArray): NoticeFacts | undefined {
  const rest = match.groups?.['rest'] ?? ''
  if (
    /,? (?:said|has|have|had|it|he|she|they|the (?:book|novel|album|film|work|study|series)|remains?|became|sold) /u.test(
      rest,
    )
  )
    return undefined
  return published(match)
}

function originalSource({groups}: RegExpExecArray): NoticeFacts {
  const rest = (groups?.['rest'] ?? '').trim()
  if (/^https?:\/\//u.test(rest)) return {originalUrl: rest.split(/\s/u)[0] ?? rest}
  if (rest.split(' ').length <= 4 && !/[?!:]/u.test(rest)) return sourced(sourceName(rest)) ?? {}
  return {originalHeadline: trimHeadline(rest)}
}

function originalAddress({groups}: RegExpExecArray): NoticeFacts {
  const url = groups?.['rest']?.replace(/[).,;]+$/u, '')
  if (url === undefined) return {}
  const source = releaseHouse(url)
  return {...(source === undefined ? {} : {source}), originalUrl: url}
}
