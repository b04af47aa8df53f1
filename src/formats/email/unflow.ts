/** Undoes format=flowed (RFC 3676): a line that ends in a space goes on in the next of the same depth of quoting. */
export function unflow(text: string, deletesSpace: boolean): string {
  const paragraphs: string[] = []
  let open: {depth: number; parts: string[]} | undefined
  for (const line of text.split(/\r?\n/u)) {
    const marks = /^>*/u.exec(line)?.[0].length ?? 0
    const content = line.slice(marks).replace(/^ /u, '')
    // The line above a signature ends in a space and is not flowed (4.3).
    const goesOn = content.endsWith(' ') && content !== '-- '
    const part = goesOn && deletesSpace ? content.slice(0, -1) : content
    if (open !== undefined && open.depth === marks && content !== '-- ') open.parts.push(part)
    else {
      close()
      open = {depth: marks, parts: [part]}
    }
    if (!goesOn) close()
  }
  close()
  return paragraphs.join('\n')

  function close(): void {
    if (open !== undefined)
      paragraphs.push(`${'>'.repeat(open.depth)}${open.depth > 0 ? ' ' : ''}${open.parts.join('')}`)
    open = undefined
  }
}
