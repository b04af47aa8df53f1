import {styleText} from 'node:util'
import type {Output} from '../environment.ts'

type Style = Parameters<typeof styleText>[0]

/** Colours text, or leaves it as it is where colours are not wanted. */
export type Paint = (style: Style, text: string) => string

/** Colours only on a terminal that takes them and where `NO_COLOR` is not set; `FORCE_COLOR` overrides the first. */
export function createPaint(output: Output, variables: Readonly<Record<string, string | undefined>>): Paint {
  const wanted = variables.FORCE_COLOR ? variables.FORCE_COLOR !== '0' : output.isTerminal && variables.TERM !== 'dumb'
  if (variables.NO_COLOR || !wanted) return (_style, text) => text
  return (style, text) => styleText(style, text, {validateStream: false})
}
