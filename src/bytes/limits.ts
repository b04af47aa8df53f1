/** Bytes of one input; larger ones are refused before they are read. */
export const maximumInputBytes = 64 * 1024 * 1024

/** Characters (UTF-16) of one story of plain text: some fifty times the longest that newspapers print. */
export const maximumStoryCharacters = 4 * 1024 * 1024

/** Paragraphs of one story. */
export const maximumPassages = 20_000

/** Elements inside one another in XML; the parser's time grows with the square of the depth. */
export const maximumXmlDepth = 256

/** Attributes of one element of XML, declarations of namespaces included. */
export const maximumXmlAttributes = 1000

/** Elements and pieces of text of one XML input: a feed of some thousands of full stories. */
export const maximumXmlNodes = 1_000_000

/** Elements inside one another in HTML; what lies deeper is kept in the last one. */
export const maximumHtmlDepth = 256

/** Characters (UTF-16) of one page of HTML. */
export const maximumHtmlCharacters = 16 * 1024 * 1024
