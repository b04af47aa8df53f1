/** The address if it is a whole one of the web or of mail, else nothing: a file name next to the copy leads nowhere. */
export function webAddress(address: string | undefined): string | undefined {
  const text = printedAddress(address)
  return /^(?:https?:\/\/|mailto:)/iu.test(text) && URL.canParse(text) ? text : undefined
}

/** An address as a sender meant it: no address has an ampersand that is written out, many were escaped twice. */
export const printedAddress = (address: string | undefined): string => address?.trim().replaceAll('&amp;', '&') ?? ''
