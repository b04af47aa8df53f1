import {InvalidArgumentError} from 'commander'

/** The port that an option names; 0 lets the system choose. */
export function toPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a number from 0 to 65535.')
}
