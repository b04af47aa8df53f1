import {InsertionMode, Parser, Token, Tokenizer, TokenizerMode, type TokenizerOptions} from 'parse5'
import {plainReference} from './plain-reference.ts'
import {greaterThan, type PlainTag, plainTag, solidus} from './plain-tag.ts'
import {ended, markupTree, type TreeElement, type TreeTypes} from './markup-tree.ts'

/**
 * The parser, quick over what pages are made of. Where it reads a letter at a time, and mark-up may be anything, most of a
 * page is plain: tags with quoted attributes, text, comments, and scripts and style sheets, which end at their end tag. Those
 * are taken in one piece each; whatever is not plain is left to the parser's own states, and the tree is the same, but that
 * scripts without data and drawings without text are empty.
 */
export class QuickParser extends Parser<TreeTypes> {
  override tokenizer: Tokenizer = new QuickTokenizer(this.options, this)

  /** Without the places of start tags, which nobody asks for. */
  override _attachElementToTree(
    element: TreeElement,
    location: Token.Location | null,
    {parent, beforeElement}: {readonly parent: TreeTypes['parentNode']; readonly beforeElement: TreeElement | null},
  ): void {
    markupTree.setNodeSourceCodeLocation(element, location)
    if (beforeElement === null) markupTree.appendChild(parent, element)
    else markupTree.insertBefore(parent, element, beforeElement)
  }

  override _setEndLocation(element: TreeElement, closing: Token.Token): void {
    if (element.place === null || closing.location === null) return
    const isByTag = closing.type === Token.TokenType.END_TAG && closing.tagName === element.name
    element.end = isByTag ? closing.location.endOffset : closing.location.startOffset
    if (isByTag) element.place = ended
  }
}

/** A class, because the parser's states are there to be overridden. Each is called with `pos` at the character that was read. */
class QuickTokenizer extends Tokenizer {
  readonly #parser: Parser<TreeTypes>
  readonly #tags = new Ahead('<')
  readonly #references = new Ahead('&')
  readonly #returns = new Ahead('\r')
  readonly #zeros = new Ahead('\0')
  readonly #comments = new Ahead('<!--')
  readonly #commentEnds = new Ahead('-->')
  /** Which the parser mends. */
  readonly #otherEnds = new Ahead('--!>')
  #altered = -1
  /** Of the last text that was looked for the end of. */
  #rawEnd = -1

  constructor(options: TokenizerOptions, parser: Parser<TreeTypes>) {
    super(options, parser)
    this.#parser = parser
    // Pages come whole: what was read of one need not be dropped.
    this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY
  }

  /** Offsets alone: nobody asks for lines and columns. */
  protected override getCurrentLocation(offset: number): Token.Location {
    const startOffset = this.preprocessor.offset - offset
    return {startLine: 1, startCol: 1, startOffset, endLine: -1, endCol: -1, endOffset: -1}
  }

  protected override prepareToken(token: Token.TagToken | Token.CommentToken | Token.DoctypeToken): void {
    this._emitCurrentCharacterToken(token.location)
    this.currentToken = null
    if (token.location !== null) token.location.endOffset = this.preprocessor.offset + 1
    this.currentLocation = this.getCurrentLocation(-1)
  }

  /** Goes on from one plain piece to the next; at whatever is not plain the parser takes over. */
  protected override _stateData(codePoint: number): void {
    const {preprocessor} = this
    const {html} = preprocessor
    let code = codePoint
    while (this.takePlain(code)) {
      code = html.charCodeAt(preprocessor.pos + 1)
      // The parser counts what it reads as a line break, a pair of surrogates and the end.
      if (this.state !== TokenizerMode.DATA || !(code < highSurrogate) || code === carriageReturn) return
      preprocessor.pos++
    }
    super._stateData(code)
  }

  private takePlain(codePoint: number): boolean {
    const {html, codePointStart: start} = this.preprocessor
    if (codePoint === lessThan) return this.takeTag(start) || this.takeComment(start)
    if (codePoint === ampersand) return this.takeReference(start)
    const {insertionMode, skipNextNewLine} = this.#parser
    const isText = isTextMode(insertionMode)
    const word = endOfSpace(html, start)
    // A line break right behind `pre` is none of its text: the parser has to see white space by itself there.
    const goesOn = word === start || (isText && !skipNextNewLine)
    const end = goesOn ? (isText ? this.endOfText(word, true) : endOfWord(html, word)) : word
    if (end > word) this.take(end, Token.TokenType.CHARACTER)
    else if (word > start) this.take(word, Token.TokenType.WHITESPACE_CHARACTER)
    else return false
    return true
  }

  protected override _stateRcdata(codePoint: number): void {
    const {html, codePointStart: start} = this.preprocessor
    const end = endOfSpace(html, start) === start ? this.endOfText(start, true) : start
    if (end > start) this.take(end, Token.TokenType.CHARACTER)
    else if (codePoint !== ampersand || !this.takeReference(start)) super._stateRcdata(codePoint)
  }

  protected override _stateRawtext(codePoint: number): void {
    if (!this.takeToEndTag(false) && !this.takeRawText()) super._stateRawtext(codePoint)
  }

  protected override _stateScriptData(codePoint: number): void {
    if (!this.takeToEndTag(true) && !this.takeRawText()) super._stateScriptData(codePoint)
  }

  private takeTag(start: number): boolean {
    const {html} = this.preprocessor
    const isEnd = html.charCodeAt(start + 1) === solidus
    const nameStart = start + (isEnd ? 2 : 1)
    const tag = isLetter(html.charCodeAt(nameStart)) ? plainTag(html, nameStart) : undefined
    if (tag === undefined || this.alteredFrom(start) < tag.end) return false
    this.preprocessor.pos = nameStart
    if (isEnd) this._createEndTagToken()
    else this._createStartTagToken()
    this.emit(tag)
    if (!isEnd && tag.name === 'svg' && this.inForeignNode) this.passDrawing()
    return true
  }

  /** What a comment says is not read. */
  private takeComment(start: number): boolean {
    const {html} = this.preprocessor
    if (!html.startsWith('<!--', start)) return false
    const end = this.#commentEnds.from(html, start + 4)
    const isMended = /^-?>/u.test(html.slice(start + 4, start + 6)) || this.#otherEnds.from(html, start) < end
    if (isMended || end === html.length) return false
    this.preprocessor.pos = start
    this._createCommentToken(0)
    this.preprocessor.pos = end + 2
    // It has just been created.
    this.emitCurrentComment(this.currentToken as Token.CommentToken)
    return true
  }

  private takeReference(start: number): boolean {
    const reference = plainReference(this.preprocessor.html, start)
    const before = this.currentCharacterToken?.type ?? Token.TokenType.CHARACTER
    // Behind white space and zeros, the parser has another place for it.
    if (reference === undefined || before !== Token.TokenType.CHARACTER) return false
    this._ensureCharacterToken(Token.TokenType.CHARACTER)
    this._flushRun(reference.text)
    this.runStart = reference.end
    this.runEnd = reference.end
    this.preprocessor.pos = reference.end - 1
    return true
  }

  /** Leaves out what a drawing is drawn with, which nobody reads. */
  private passDrawing(): void {
    const {html, pos} = this.preprocessor
    let at = pos + 1
    for (drawn.lastIndex = at; drawn.test(html); drawn.lastIndex = at) at = drawn.lastIndex
    endOfDrawing.lastIndex = at
    if (endOfDrawing.test(html)) this.preprocessor.pos = at - 1
  }

  /** Takes the text of a script, a style sheet or the like with its end tag. Of scripts, only data are read. */
  private takeToEndTag(isScript: boolean): boolean {
    const {html, codePointStart: start} = this.preprocessor
    const end = this.endOfRawText(start)
    const nameEnd = end + 2 + this.lastStartTagName.length
    if (html.charCodeAt(nameEnd) !== greaterThan || (isScript && this.#comments.from(html, start) < end)) return false
    if (!isScript || isData(this.#parser.openElements.current)) {
      if (this.alteredFrom(start) < end) return false
      if (end > start) this.take(end, Token.TokenType.CHARACTER)
    }
    this.preprocessor.pos = end + 2
    this._createEndTagToken()
    this.emit({name: this.lastStartTagName, attrs: [], isSelfClosing: false, end: nameEnd})
    return true
  }

  private takeRawText(): boolean {
    const start = this.preprocessor.codePointStart
    const end = this.endOfText(start, false)
    if (end === start) return false
    this.take(end, Token.TokenType.CHARACTER)
    return true
  }

  /** Where the end tag of the element begins that holds nothing but text, or the text ends. */
  private endOfRawText(start: number): number {
    if (start <= this.#rawEnd) return this.#rawEnd
    const {html} = this.preprocessor
    const name = this.lastStartTagName
    let at = html.indexOf('</', start)
    while (at >= 0 && !isEndTag(html, at + 2, name)) at = html.indexOf('</', at + 2)
    this.#rawEnd = at < 0 ? html.length : at
    return this.#rawEnd
  }

  /** Where a character stands next that the parser alters: a carriage return or a zero. */
  private alteredFrom(start: number): number {
    if (this.#altered < start) {
      const {html} = this.preprocessor
      this.#altered = Math.min(this.#returns.from(html, start), this.#zeros.from(html, start))
    }
    return this.#altered
  }

  /** Where what the parser reads otherwise than it is written begins: mark-up, references, if they count, and the like. */
  private endOfText(from: number, withReferences: boolean): number {
    const {html} = this.preprocessor
    const end = Math.min(this.alteredFrom(from), this.#tags.from(html, from))
    return withReferences ? Math.min(end, this.#references.from(html, from)) : end
  }

  /** Makes characters of all from here to `end`. */
  private take(end: number, type: Token.CharacterToken['type']): void {
    const start = this.preprocessor.codePointStart
    this._ensureCharacterToken(type)
    if (start !== this.runEnd) {
      this._flushRun('')
      this.runStart = start
    }
    this.runEnd = end
    this.preprocessor.pos = end - 1
  }

  private emit({name, attrs, isSelfClosing, end}: PlainTag): void {
    // The caller has just created a tag of either kind.
    const token = this.currentToken as Token.TagToken
    token.tagName = name
    token.attrs = attrs
    token.selfClosing = isSelfClosing
    this.preprocessor.pos = end
    this.state = TokenizerMode.DATA
    this.emitCurrentTagToken()
  }
}

/** Where white space between words goes where the words go. */
const isTextMode = (mode: InsertionMode): boolean =>
  mode === InsertionMode.IN_BODY || mode === InsertionMode.IN_CELL || mode === InsertionMode.IN_CAPTION

function endOfSpace(html: string, start: number): number {
  let at = start
  let code = html.charCodeAt(at)
  while (code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c) code = html.charCodeAt(++at)
  return at
}

function endOfWord(html: string, start: number): number {
  word.lastIndex = start
  return word.test(html) ? word.lastIndex : start
}

const word = /[^<&\s\0]+/uy

const carriageReturn = 0x0d
const ampersand = 0x26
const lessThan = 0x3c
const highSurrogate = 0xd800

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a

/** Whether the name stands there, in letters of any case, and nothing that would go on with it. */
const isEndTag = (html: string, start: number, name: string): boolean =>
  /^[\s/>]/u.test(html.charAt(start + name.length)) && html.slice(start, start + name.length).toLowerCase() === name

/** A script that states something, rather than doing it. */
const isData = (script: TreeTypes['parentNode'] | undefined): boolean =>
  script?.type === 'element' && /ld\+json/iu.test(script.attributes.get('type') ?? '')

/** A tag of a shape or a group of shapes, without text. */
const drawn =
  /[ \t\r\n\f]*<\/?(?:path|g|use|circle|rect|line|polygon|polyline|ellipse|defs|clipPath|mask|linearGradient|stop|symbol)(?=[ \t\r\n\f/>])[^<>]*>/uy
const endOfDrawing = /[ \t\r\n\f]*<\/svg>/uy

/** Where a character stands next, which is looked for once until it is passed. */
class Ahead {
  readonly #character: string
  #at = -1

  constructor(character: string) {
    this.#character = character
  }

  /** The place of the first one from there on, else the end of the text. */
  from(html: string, start: number): number {
    if (this.#at < start) {
      const found = html.indexOf(this.#character, start)
      this.#at = found < 0 ? html.length : found
    }
    return this.#at
  }
}
