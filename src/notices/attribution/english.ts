import {sourceName} from '../facts-of-publication.ts'
import type {SentenceForm} from '../sentence-rule.ts'
import {anyNoun, copyNoun, thisCopy, thisCopyStrictly} from '../vocabulary/publication-nouns.ts'
import {grammar} from '../vocabulary/grammar.ts'
import {
  originallyAppeared,
  sourced,
  headlineAndSource,
  headlineThatStands,
  permitted,
  partnered,
  providedBy,
  publishedSomewhere,
  verbless,
  originalSource,
  originalAddress,
  published,
} from './english-facts.ts'

const adverb = String.raw`(?:first|originally|original|previously|initially|also|recently|once|earlier|simultaneously|exclusively)`
const appeared = String.raw`(?:appeared|appears|published|posted|printed|ran|runs|aired|broadcast|released|featured|carried|shared|presented|reported|written|produced|posted online)`
const again = String.raw`(?:[Rr]e-?published|[Rr]e-?printed|[Rr]eproduced|[Rr]e-?posted|[Cc]ross-?posted|[Ss]yndicated|[Ee]xcerpted|[Aa]dapted|[Tt]aken|[Tt]ranslated and adapted)`
const is = String.raw`(?: (?:is|was|were|are|has|have|had))?(?: been| being)?`
const togetherWith = String.raw`(?:in (?:\w+ )?(?:partnership|collaboration|conjunction|association|co-?operation|concert|tandem)(?: (?:with|between))?|as part of (?:an?|the|our|its) [^.]{0,60}?(?:partnership|collaboration|project|initiative)\b(?: (?:with|between|that includes|of))?|jointly (?:with|by))`

/** Attributions in English, the most telling grammar first. */
export const englishAttributions: readonly SentenceForm[] = [
  {
    variant: 'headline-appeared',
    confidence: 0.97,
    pattern: grammar(
      String.raw`^(?:${thisCopy},? (?=["“'‘\p{Lu}\d$])|The post )(?<headline>.{8,300}?),?(?: was)? (?:originally|first|previously) (?:appeared|published|posted|ran) (?<rest>(?:on|at|in|by) .{2,120})$|^The post (?<headline2>.{4,300}?) appeared first (?<rest2>on .{2,80})$`,
      's',
    ),
    facts: headlineAndSource,
  },
  {
    variant: 'originally-appeared',
    confidence: 0.98,
    reach: 'headline',
    pattern: grammar(
      String.raw`^${thisCopy}(?<house> by (?:The |the )?\p{Lu}[^,.]{2,40}?)?${is},? ${adverb}(?: ${adverb})?,? ${appeared}\b(?! (?:to|that|as though)\b)(?<rest>.*)$`,
      's',
    ),
    facts: originallyAppeared,
  },
  {
    variant: 'appeared-first',
    confidence: 0.97,
    pattern: grammar(
      String.raw`^${thisCopy}${is} ${appeared} (?:first|originally|previously|exclusively)\b(?<rest>.*)$`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'version-appeared',
    confidence: 0.97,
    pattern: grammar(
      String.raw`^(?:[Aa]n?|[Pp]arts?|[Pp]ortions?|[Ss]ome|[Tt]he original|[Oo]ther)(?: \p{L}+){0,3}?(?: (?:version|part|portion|excerpt|adaptation|translation)s?)? of this ${anyNoun}${is}(?: ${adverb})? ${appeared}\b(?<rest>.*)$`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'republished',
    confidence: 0.97,
    pattern: grammar(
      String.raw`^${thisCopy}${is}(?: ${adverb}| here| appears here)* ${again}(?: here)?\b(?<rest>(?:,? (?:from|with|by|on|in|at|courtesy|under|as|and|through|via|here)\b| ?$).*)$`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'republished-from',
    confidence: 0.95,
    pattern: grammar(
      String.raw`^${again}(?: here)?(?<rest> (?:from|with (?:the )?(?:kind )?permission|by (?:arrangement|permission|kind)|courtesy of)\b.{2,300})$`,
      's',
    ),
    facts: permitted,
  },
  {
    variant: 'published-with',
    confidence: 0.96,
    pattern: grammar(
      String.raw`^${thisCopy}${is}(?: ${adverb})* (?:co-?)?(?:published|produced|reported|created|written|made(?: possible)?|brought to you|presented|supported|part|the result|a (?:product|collaboration|partnership|project|joint \w+))(?: and (?:co-?)?\w+)?(?<rest>(?: of (?:an?|the) [^.]{0,60}?(?:partnership|collaboration|project)\b(?: (?:with|between|that includes|of|by))?| by .{2,80}? ${togetherWith}| ${togetherWith}| between)\b.*)$`,
      's',
    ),
    facts: partnered,
  },
  {
    variant: 'co-published',
    confidence: 0.95,
    pattern: grammar(
      String.raw`^(?:${thisCopy}${is} (?:being )?)?(?:[Cc]o-?|[Jj]ointly )(?:published|produced|reported)(?<rest> (?:with|by|in) .{2,200})$`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'provided-by',
    confidence: 0.93,
    pattern: grammar(
      String.raw`^${thisCopyStrictly}(?: (?:is|was|has been|comes))?(?: (?:provided|supplied|contributed|distributed|(?<work>produced|reported|written|created)|published|submitted|republished|made available))?(?: to (?:us|you)| exclusively)?(?<rest> (?:by|from|courtesy of) (?:the )?\p{Lu}.{1,200})$`,
      's',
    ),
    facts: providedBy,
  },
  {
    variant: 'where-it-appeared',
    confidence: 0.93,
    pattern: grammar(
      String.raw`(?:^| )(?:of|for|at|in|to|on) (?:the )?(?<rest>[\p{Lu}\d@][^,]{1,70}), (?:where|which|in which|on which)(?: a version of)? th(?:is|e) (?:\p{L}+ )?${copyNoun}${is}(?: ${adverb})? (?:appeared|published|ran|appears)\b`,
    ),
    facts: (match) => sourced(sourceName(match.groups?.['rest'] ?? '')),
  },
  {
    variant: 'written-and-published',
    confidence: 0.95,
    pattern: grammar(
      String.raw`^${thisCopy}${is} (?:written|authored|reported|produced) by .{2,100}? and (?:was )?(?:${adverb} )?(?:appeared|published|posted)\b(?<rest>.*)$`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'appeared-in',
    confidence: 0.9,
    pattern: grammar(
      String.raw`^${thisCopyStrictly} (?:appeared|appears|ran|aired|was published|was posted|was broadcast|is published|is from|comes from)\b(?<rest> (?:on|in|at|by|with|from|simultaneously)?.*)$`,
      's',
    ),
    place: 'edge',
    facts: published,
  },
  {
    variant: 'it-appeared',
    confidence: 0.85,
    pattern: grammar(
      String.raw`^It${is} (?:originally|first) (?:appeared|published|posted|ran)\b(?<rest> (?:on|in|at|by) .{2,120})$`,
      's',
    ),
    place: 'edge',
    facts: publishedSomewhere,
  },
  {
    variant: 'verbless',
    confidence: 0.9,
    pattern:
      /^(?:[Oo]riginally|ORIGINALLY|[Ff]irst|[Pp]reviously|[Ii]nitially|[Aa]lso) (?:[Pp]ublished|PUBLISHED|[Pp]osted|[Aa]ppeared|[Aa]ired|[Pp]rinted|[Rr]an|[Rr]eported|[Ff]eatured|[Bb]roadcast)\b(?<rest>.{0,160})$/s,
    place: 'edge',
    facts: verbless,
  },
  {
    variant: 'headline-originally-appeared',
    confidence: 0.93,
    pattern: grammar(
      String.raw`^(?<headline>["“'‘]?[\p{Lu}\d$#@].{12,300}?) (?:originally appeared|first appeared|appeared first|was originally published|was first published|originally published) (?<rest>(?:on|at|in) .{2,100})$`,
      's',
    ),
    place: 'alone',
    quotable: true,
    facts: headlineThatStands,
  },
  {
    variant: 'headline-originally-appeared',
    confidence: 0.88,
    pattern: grammar(
      String.raw`^(?<headline>["“'‘]?[\p{Lu}\d$#@].{12,300}?) originally appeared (?<rest>on \p{Lu}.{2,100})$`,
      's',
    ),
    place: 'edge',
    quotable: true,
    facts: headlineThatStands,
  },
  {
    variant: 'read-original',
    confidence: 0.95,
    pattern: grammar(
      String.raw`^(?:[Rr]ead|READ|[Ss]ee|[Vv]iew|[Ff]ind|[Cc]lick here (?:for|to (?:read|view|see))|[Cc]lick to read|[Yy]ou can (?:read|find)|[Ll]ink to|[Ff]or the original \p{L}+, (?:visit|see|go to)) ?(?:the|this|our|its)?,? ?(?:[Oo]riginal|ORIGINAL|full original)(?: (?:${anyNoun}|version|publication))?(?<rest>(?: (?:here|now|on|at|in|from|via|by|published)\b.{0,120})?)$`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'original-source',
    confidence: 0.96,
    reach: 'headline',
    pattern: grammar(
      String.raw`^(?:The )?[Oo]riginal (?:(?:${anyNoun}) source|(?:${anyNoun})|source|publication|link|URL|version|content)(?: (?:here|at|on|is|by))?: ?(?<rest>\S.*)$`,
      's',
    ),
    facts: originalSource,
    quotable: true,
  },
  {
    variant: 'view-original',
    confidence: 0.98,
    pattern:
      /^(?:[Vv]iew|VIEW) (?:the )?(?:original|source|full) (?:content|version|release|press release|article|story)\b[^:]{0,60}:?\s*(?<rest>https?:\/\/\S+)?/s,
    facts: originalAddress,
  },
  {
    variant: 'content-partner',
    confidence: 0.95,
    pattern: grammar(
      String.raw`^(?:The )?(?<rest>[\p{Lu}\d][^,]{1,60}?),? is (?:an?|our|one of our) (?:[\p{L}\d&.'’ -]{2,50} )?(?:content|news|media|editorial|publishing|syndication|reporting) partner\b`,
    ),
    facts: (match) => sourced(sourceName(match.groups?.['rest'] ?? '')),
  },
  {
    variant: 'provided-by',
    confidence: 0.95,
    pattern: grammar(
      String.raw`^(?:© ?)?(?:[Pp]rovided|PROVIDED|[Ss]upplied|[Pp]resented|[Cc]ontent (?:provided|supplied)|[Ss]tory (?:provided|courtesy)|[Cc]ourtesy) (?:by|of) (?<rest>(?:the )?[\p{Lu}\d].{1,70})$`,
    ),
    place: 'alone',
    facts: (match) => sourced(sourceName(match.groups?.['rest'] ?? '')),
  },
  {
    variant: 'via',
    confidence: 0.8,
    pattern: grammar(
      String.raw`^(?:[Vv]ia|VIA|[Hh]/[Tt]|[Hh]at tip)(?::| to)? (?<rest>(?:the )?[\p{Lu}\d][^.,]{1,40}(?:\.\w{2,4})?)\.?$`,
    ),
    place: 'alone',
    facts: (match) => sourced(sourceName(match.groups?.['rest'] ?? '')),
  },
  {
    variant: 'syndicated-feed',
    confidence: 0.93,
    pattern: grammar(
      String.raw`^(?:Except for the headline, )?[Tt]his ${anyNoun}${is},? (?:not (?:been )?(?:edited|written|created)|(?:been )?(?:auto(?:matically)?[- ]generated|published|sourced|taken|auto-published|directly sourced)).{0,120}?(?:feed|agency|wire|source)s?\b`,
      's',
    ),
  },
]
