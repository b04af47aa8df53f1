/** The line with which agencies begin what they tell editors below a text, which is not for publication. */
const opening = /^#\s?(?:\p{L}{2,8}[- ])?(?:notebook|notizblock)\b|^\*(?: \*){2,}/iu

export const opensNotebook = (line: string): boolean => opening.test(line)

/** What a notebook says, a line each, without its marks. */
export function textOfNotebook(lines: readonly string[]): string | undefined {
  const shown = lines.map((line) => line.replace(/^#+ ?/u, '')).filter((line) => !/^[* ]+$/u.test(line))
  return shown.join('\n') || undefined
}
