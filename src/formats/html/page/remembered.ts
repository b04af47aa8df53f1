/** Answers that are kept of one question; pages of one site ask the same ones again. */
const mostAnswers = 2000

/** Asks once for each text, which it keeps: pages repeat the names of their elements hundreds of times. */
export function remembered<Answer extends NonNullable<unknown>>(
  ask: (text: string) => Answer,
): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    if (answers.size >= mostAnswers) answers.clear()
    const answer = ask(text)
    answers.set(text, answer)
    return answer
  }
}
