/** What Sanity's own email rule takes, with bounded repeats. */
const emailAddress =
  /^[^<>()[\]\\.,;:\s@"]{1,64}(?:\.[^<>()[\]\\.,;:\s@"]{1,64}){0,9}@(?:[a-zA-Z0-9-]{1,63}\.){1,9}[a-zA-Z]{2,63}$/

/** The text if it is an email address, else nothing. */
export function emailOf(text: string | undefined): string | undefined {
  return text !== undefined && emailAddress.test(text) ? text : undefined
}
