/**
 * A regular expression over Latin script. `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{N}` stand for its letters and digits;
 * with the `u` flag the same grammars take a hundred times as long to compile, seconds in all.
 */
export function grammar(source: string, flags = ''): RegExp {
  return new RegExp(latin(source), flags)
}

const classes: Readonly<Record<string, string>> = {
  L: String.raw`A-Za-zªºÀ-ÖØ-öø-ɏ`,
  // From Ā on, capitals and small letters take turns: there, both pass.
  Lu: String.raw`A-ZÀ-ÖØ-ÞĀ-ɏ`,
  Ll: String.raw`a-zªºß-öø-ɏ`,
  N: String.raw`0-9`,
}

function latin(source: string): string {
  let inClass = false
  return source.replaceAll(/\\p\{(\w+)\}|\\.|\[|\]/gs, (token, name: string | undefined) => {
    if (name !== undefined) return inClass ? (classes[name] ?? '') : `[${classes[name] ?? ''}]`
    if (token === '[') inClass = true
    if (token === ']') inClass = false
    return token
  })
}
