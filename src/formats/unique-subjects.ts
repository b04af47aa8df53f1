import type {Subject} from '../story/story.ts'

/** The first of those that are the same. */
export function uniqueSubjects(subjects: readonly Subject[]): Subject[] {
  if (subjects.length < 2) return [...subjects]
  const seen = new Set<string>()
  return subjects.filter(({scheme, code}) => {
    const key = JSON.stringify([scheme ?? '', code])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
