import {memberName} from '../../src/formats/story-origin.ts'
import {printable} from './printable.ts'

/** An input as a person knows it: the name that was given, or what `-` stands for; with the file inside it, if any. */
export function inputName(file: string, member?: string): string {
  const name = file === '-' ? 'standard input' : printable(file)
  return member === undefined ? name : memberName([name, printable(member)])
}
