/** The schemes that may reach a document: nothing that runs, nothing that reads the editor's own machine. */
export const safeSchemes = ['http', 'https', 'mailto'] as const

/** The address if it is a whole http, https or mailto one without a password in it, else nothing. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const {protocol, username, password} = new URL(address)
  const safe = safeSchemes.some((scheme) => protocol === `${scheme}:`)
  return safe && username === '' && password === '' ? address : undefined
}
