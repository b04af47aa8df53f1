import {printable} from './printable.ts'

/** An input as a person knows it: the name that was given, or what `-` stands for. */
export function inputName(file: string): string {
  return file === '-' ? 'standard input' : printable(file)
}
