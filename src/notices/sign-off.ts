import type {Contribution, ContributionRole, NoticeFacts} from '../story/story.ts'
import {peopleOf} from './people.ts'
import {grammar} from './vocabulary/grammar.ts'

/**
 * Reads an agency's sign-off ("Reporting by A in X; Additional reporting by B; Editing by C") into credits. Who is named
 * behind "additional reporting" is a contribution as well.
 */
export function factsOfSignOff(text: string): NoticeFacts {
  const headings = Array.from(text.matchAll(heading))
  const credits: Contribution[] = []
  const contributions: Contribution[] = []
  headings.forEach((match, i) => {
    const names = text.slice(match.index + match[0].length, headings[i + 1]?.index ?? text.length)
    const people = peopleOf(names.replace(/[\s;,.)(\]|–—-]+$/, '').replaceAll(/(?<=[a-z]{2})\. /g, '; '), {
      role: roleOf(match[1] ?? ''),
      organisationAfterComma: 'contributor',
    })
    credits.push(...people)
    if (/additional|with reporting/i.test(match[0])) contributions.push(...people)
  })
  return {
    ...(credits.length > 0 ? {credits} : {}),
    ...(contributions.length > 0 ? {contributions} : {}),
  }
}

const heading = grammar(
  String.raw`(?<![\p{L}])((?:(?:additional|with|original|extra|further|graphics?|video|text|story|copy|research and|final|page) )?(?:reporting|writing|editing|compiled|compiling|written|edited|reported|rewriting|translation|translating|translated|photography|photos|photographs|graphics?|graphic|production|produced|research|design|illustrations?|fact[- ]checking|copy[- ]editing)(?: (?:and|&) (?:additional )?(?:writing|editing|reporting|compiling|graphics|research|photos|photography|translation|rewriting))?)(?:\s*:\s*|\s+by\s*:?\s*|\s+(?=\p{Lu}))`,
  'gi',
)

function roleOf(words: string): ContributionRole {
  const lower = words.toLowerCase()
  if (/report|research/.test(lower)) return 'reporting'
  if (/writ|wrote|compil/.test(lower)) return 'writing'
  if (/edit|fact/.test(lower)) return 'editing'
  if (/photo/.test(lower)) return 'photography'
  if (/transl/.test(lower)) return 'translation'
  return 'contributing'
}
