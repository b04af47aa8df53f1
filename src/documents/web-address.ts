/** The schemes that may reach a document: nothing that runs, nothing that reads the editor's own machine. */
export const safeSchemes = ['http', 'https', 'mailto'] as const

/** The address if it is a whole http, https or mailto one, else nothing. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const scheme = new URL(address).protocol.slice(0, -1)
  return safeSchemes.some((safe) => safe === scheme) ? address : undefined
}
