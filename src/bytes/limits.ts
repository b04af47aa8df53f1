/** Bytes of one input; larger ones are refused before they are read. */
export const maximumInputBytes = 64 * 1024 * 1024

/** Characters (UTF-16) of one story of plain text: some fifty times the longest that newspapers print. */
export const maximumStoryCharacters = 4 * 1024 * 1024

/** Paragraphs of one story. */
export const maximumPassages = 20_000
