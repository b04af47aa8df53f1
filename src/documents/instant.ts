const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** The text if it is an ISO 8601 date and time with its zone, else nothing: a date field takes nothing less. */
export function instantOf(text: string | undefined): string | undefined {
  return text !== undefined && isoInstant.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
}
