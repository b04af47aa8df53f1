import type {NoticeFacts} from '../story/story.ts'

/** What a notice about the copy tells of: an error mended, something made clear, or news added. */
export function changeOf(text: string): NonNullable<NoticeFacts['change']> {
  if (/clarif|klarstell|précis|aclara|esclarec|chiari|precisa|präzis/i.test(text) && !/^\W*correction/i.test(text))
    return 'clarification'
  if (
    /correct|misstate|misidentif|misspell|incorrect|inaccurate|erron|mistake|wrong|\berror|fix(?:es|ed)?\b|typo|re-?file|korrig|korrekt|berichtig|richtig|corrig|rectif|corre[çgc]|corrett|rettific|fehler|fälsch|amend|misattrib|mischar|misquot|regret|garble|remov|delet|not\b.+\bas\b/i.test(
      text,
    )
  )
    return 'correction'
  return 'update'
}
