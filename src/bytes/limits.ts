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

/** Characters (UTF-16) of all structured data (JSON-LD) on one page; further scripts are not looked at. */
export const maximumStructuredDataCharacters = 4 * 1024 * 1024

/** Files inside one input, those inside them counted too: an archive of a day's wire. */
export const maximumMembers = 2000

/** Bytes that all the files inside one input may unpack to. */
export const maximumUnpackedBytes = 128 * 1024 * 1024

/** Files inside one another: an archive attached to a mail in an archive. */
export const maximumMemberDepth = 4

/** How many times larger than packed a file in an archive may be: text comes to some ten times. */
export const maximumUnpackingRatio = 200

/** Bytes to which a file is unpacked whatever its ratio: small files of one line repeated are no bombs. */
export const trustedUnpackedBytes = 1024 * 1024

/** Places in one table, those that cells reach into counted; a larger one is read cell by cell. */
export const maximumTableCells = 20_000

/** Parts of a mail inside one another; what lies deeper is not taken apart. */
export const maximumMailDepth = 20

/** Bytes of one XML file of a word processor's document, unpacked: a long book's text. */
export const maximumDocumentPartBytes = 32 * 1024 * 1024

/** Characters (UTF-16) of front matter. */
export const maximumFrontMatterCharacters = 65_536

/** Values that YAML may repeat by name. */
export const maximumAliases = 100

/** Lists and quotes of Markdown inside one another on one line. */
export const maximumMarkdownDepth = 50

/** Lines of one block of Markdown that end where they end; the parser's time grows with their square. */
export const maximumLinesOfBlock = 1000

/** Lines of a text of Markdown that begin an item, a quotation or a row or underline a heading; time as above. */
export const maximumBeginningsOfMarkdown = 3000

/** Blocks of a text of Markdown; what stands behind them would be no passage of a story. */
export const maximumBlocksOfMarkdown = 40_000

/** Marks (brackets, stars and the like) of one block of Markdown; the parser's time grows with their square. */
export const maximumMarksOfBlock = 400

/** The same of a whole text of Markdown. */
export const maximumMarksOfMarkdown = 40_000
