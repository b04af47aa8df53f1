/** How a received version looks in a list. */
export function wireItemPreview({
  headline,
  fileName,
  format,
  size,
}: {
  headline?: string
  fileName?: string
  format?: string
  size?: number
}): {title: string; subtitle: string} {
  const details = [format, size === undefined ? undefined : `${size} bytes`, headline && fileName]
  return {
    title: headline ?? fileName ?? 'Wire item',
    subtitle: details.filter((part) => part !== undefined && part !== '').join(' · '),
  }
}
