import type {Environment} from '../environment.ts'

/** Milliseconds between two drawings. */
const redrawEvery = 1000

/** Says what is waited for, with the seconds that it has taken where the output is a terminal. */
export async function showWait(
  what: string,
  work: Promise<void>,
  {stderr, now}: Pick<Environment, 'stderr' | 'now'>,
): Promise<void> {
  const start = now()
  const seconds = (): number => Math.round((now() - start) / 1000)
  const {isTerminal} = stderr
  await stderr.write(isTerminal ? `${what} …` : `${what} …\n`)
  const timer = isTerminal
    ? setInterval(() => void stderr.write(`\r\u001b[2K${what} … ${seconds()} s`), redrawEvery)
    : undefined
  try {
    await work
  } finally {
    clearInterval(timer)
    if (isTerminal) await stderr.write('\r\u001b[2K')
  }
}
