import {addAbortSignal} from 'node:stream'
import {setTimeout as wait} from 'node:timers/promises'
import {CopytasterError} from '../src/diagnostics/copytaster-error.ts'

/** Everything a command takes from the world around it, so that a test can be that world. */
export interface Environment {
  readonly stdin: InputStream
  readonly stdout: Output
  readonly stderr: Output
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after so many milliseconds, or at once when the work was stopped. */
  sleep(milliseconds: number): Promise<void>
  /** From 0 up to, not including, 1. */
  random(): number
  /** Aborted by Ctrl-C and by a request to end. */
  readonly signal: AbortSignal
}

export interface InputStream extends AsyncIterable<Uint8Array> {
  readonly isTerminal: boolean
}

export interface Output {
  /** Resolves once the text is taken; false when nobody reads any more. */
  write(text: string): Promise<boolean>
  readonly isTerminal: boolean
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined
}

/** The process as an environment. Stops politely on the first Ctrl-C, at once on the second. */
export function processEnvironment(): Environment {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return {
    stdin: standardInput(controller.signal),
    stdout: toOutput(process.stdout),
    stderr: toOutput(process.stderr),
    variables: process.env,
    now: () => Date.now(),
    sleep: (milliseconds) =>
      wait(milliseconds, undefined, {signal: controller.signal}).catch(() => {
        // Aborted: the caller looks at the signal itself.
      }),
    random: () => Math.random(),
    signal: controller.signal,
  }
}

/** Looks at `process.stdin` only when it is read: touching it would keep a command waiting that does not need it. */
function standardInput(signal: AbortSignal): InputStream {
  return {
    get isTerminal() {
      return process.stdin.isTTY
    },
    async *[Symbol.asyncIterator]() {
      // Without an encoding set, the stream gives Buffers, which are Uint8Arrays.
      yield* addAbortSignal(signal, process.stdin) as AsyncIterable<Uint8Array>
    },
  }
}

function toOutput(stream: NodeJS.WriteStream): Output {
  let failure: NodeJS.ErrnoException | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error
  })
  return {
    get isTerminal() {
      return stream.isTTY
    },
    get columns() {
      return stream.isTTY ? stream.columns : undefined
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          failure ??= error ?? undefined
          if (!failure) resolve(true)
          else if (readerIsGone(failure)) resolve(false)
          else
            reject(
              new CopytasterError(
                'output-unwritable',
                `The output cannot be written (${failure.code}). Send it to another place.`,
              ),
            )
        })
      }),
  }
}

function readerIsGone(failure: NodeJS.ErrnoException): boolean {
  return failure.code === 'EPIPE' || failure.code === 'ERR_STREAM_DESTROYED'
}
