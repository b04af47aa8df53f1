import {cleanLine} from '../../../bytes/clean-text.ts'
import {
  asPhotographer,
  besideNames,
  bylineLead,
  dated,
  denseJob,
  denseLead,
  followButton,
  job,
  jobField,
  ofHouse,
  ofPicture,
  otherWork,
  pictureLabel,
  trailingJobs,
} from './byline-words.ts'

/** Longest line of names that is taken apart. */
const longestLine = 400

/** Longest name of a person or a house. */
const longestName = 80

const joints = /\s*(?:[;|•·/&+、，]|\s(?:and|und|et|y|e|och|og|en|i|und|ja|και|и|та|with|mit|avec|con)\s)\s*/u

/** Longest name in a script that is written without spaces. */
const longestDenseName = 20

/** The names in a line that pages print above a story or say in their data: none in an address, a handle or a mail address. */
export function namesOfByline(raw: string | undefined): string[] {
  const line = raw === undefined ? '' : cleanLine(raw)
  if (line === '' || line.length > longestLine || ofPicture.test(line)) return []
  const reporters = Array.from(line.matchAll(koreanReporter), ([, name = '']) => name)
  if (reporters.length > 0) return [...new Set(reporters)]
  const names = line
    .replace(/(?:https?:\/\/|www\.)\S*/giu, ' ')
    .replace(/[(<]?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[)>]?/gu, ' ')
    .replace(/@\w{2,30}(?!\S)/gu, ' ')
    .trim()
    .replace(bylineLead, '')
    .replace(denseLead, '')
    .replace(dated, '')
    .split(pictureLabel)
    .filter((part) => !ofPicture.test(part))
    .flatMap((part) => part.split(joints))
    .filter((part) => !ofPicture.test(part) && !otherWork.test(part))
    .flatMap((part) => splitAtCommas(part.trim()))
    .filter((part) => !asPhotographer.test(part))
    .map((part) => tidied(part))
    .map((name) => onceSaid(name))
    .filter((name) => isName(name))
  return [...new Set(names)]
}

/** Korean names stand before the office, and that behind places. */
const koreanReporter =
  /(?<![\uAC00-\uD7AF])([\uAC00-\uD7AF]{2,4})\s?(?:(?:인턴|선임|전문|수석|객원|사진)\s?)?(?:기자|특파원|논설위원)(?![\uAC00-\uD7AF])/gu

/** "A B, C D" is two; "A B, Jr." and "A B, Berlin" are one. */
function splitAtCommas(part: string): string[] {
  const pieces = part.split(/\s*,\s*/u).filter((piece) => piece !== '')
  if (pieces.length < 2) return [part]
  const joined = pieces.flatMap((piece, index) =>
    /^(?:Jr|Sr|I{2,3}|IV|M\.?D|Ph\.?D)\.?$/u.test(piece) || index === 0 ? [] : [piece],
  )
  if (joined.length === 0) return [pieces.join(', ')]
  const first = pieces[0] ?? ''
  // A single word before a comma is a family name that goes first, or a house.
  return [
    first,
    ...joined.filter((piece) => {
      const words = piece.split(' ')
      return !job.test(piece) && words.length >= 2 && words.length <= 5 && !isDescription(words[0] ?? '')
    }),
  ]
}

/** "inviato a Roma", "onze verslaggever": what begins small is no name, unless with a particle or a lead of its own. */
const isDescription = (word: string): boolean => /^\p{Ll}+$/u.test(word) && !particles.has(word)

/** "Jo Lee Jo Lee": set once for narrow screens and once for wide ones. */
function onceSaid(name: string): string {
  const half = name.slice(0, (name.length - 1) / 2)
  return half !== '' && name === `${half} ${half}` ? half : name
}

const tidied = (part: string): string =>
  part
    .replace(bylineLead, '')
    .replace(ofHouse, '')
    .replace(/^(?:and|und|et|y|e|by)\s+/iu, '')
    .replace(denseJob, '')
    .replace(/\s*\((?:[^()]{1,60})\)?\s*$/u, '')
    .replace(/\s+(?:in|from|aus|at|[Ff]or|für|pour)\s+(?:the\s+)?\p{Lu}[^,]{2,40}$/u, '')
    .replace(/\s+[-–—]\s+\S.{0,80}$/u, '')
    .replace(followButton, '')
    .replace(trailingJobs, (jobs, at: number) => withoutJobs(jobs, part.slice(0, at)))
    .replace(/[\s.,:：(]+$/u, (end) =>
      /^\.$/u.test(end) && /\b(?:Jr|Sr|St|\p{L})$/u.test(part.slice(0, -1)) ? end : '',
    )
    .trim()

/** A single word before a job is its field ("Harbour Correspondent"), or a house. */
const withoutJobs = (jobs: string, name: string): string => (name.includes(' ') ? '' : jobs)

function isName(name: string): boolean {
  if (name.length < 2 || name.length > longestName) return false
  if (/https?:|^www\.|^@|\S@\S|^#|^\d+$|[<>{}]/iu.test(name)) return false
  if (
    /^(?:admin|administrator|author|authors|editor|staff|redaktion|redacción|guest|unknown|null|undefined|none|by|false|true|user|root)$/iu.test(
      name,
    )
  )
    return false
  if (name.split(' ').every((word) => job.test(word) || jobField.test(word)) || besideNames.test(name)) return false
  if (/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/u.test(name) && name.length > longestDenseName) return false
  return /\p{L}{2}/u.test(name) && name.split(' ').length <= 8
}

const particles = new Set('van de der den von la le du da dos das del di bin al el'.split(' '))

/** Two words at least, with capitals. */
export function isFullName(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => particles.has(word) || /^\p{Lu}[\p{L}.'’-]*$/u.test(word)) &&
    !particles.has(words.at(-1) ?? '')
  )
}
