/** The address if it is a whole one of the web or of mail, else nothing: a file name next to the copy leads nowhere. */
export function webAddress(address: string | undefined): string | undefined {
  const text = address?.trim() ?? ''
  return /^(?:https?:\/\/|mailto:)/iu.test(text) && URL.canParse(text) ? text : undefined
}
