import {InsertionMode, Parser, Token, Tokenizer, TokenizerMode, type TokenizerOptions} from 'parse5'
import {type PlainTag, plainTag} from './plain-tag.ts'
import type {TreeTypes} from './markup-tree.ts'

/**
 * The parser, quick over what pages are made of. Where it reads a letter at a time, and mark-up may be anything, most of a
 * page is plain: tags with quoted attributes, text, and scripts and style sheets, which end at their end tag. Those are taken
 * in one piece each; whatever is not plain is left to the parser's own states, and the tree is the same.
 */
export class QuickParser extends Parser<TreeTypes> {
  override tokenizer: Tokenizer = new QuickTokenizer(this.options, this)
}

/** A class, because the parser's states are there to be overridden. Each is called with `pos` at the character that was read. */
class QuickTokenizer extends Tokenizer {
  readonly #parser: Parser<TreeTypes>
  readonly #tags = new Ahead('<')
  readonly #references = new Ahead('&')
  readonly #returns = new Ahead('\r')
  readonly #zeros = new Ahead('\0')

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

  protected override _stateData(codePoint: number): void {
    const {html, codePointStart: start} = this.preprocessor
    const {insertionMode, skipNextNewLine} = this.#parser
    const isText = textModes.has(insertionMode)
    const word = endOfSpace(html, start)
    // A line break right behind `pre` is none of its text: the parser has to see white space by itself there.
    const goesOn = word === start || (isText && !skipNextNewLine)
    const end = goesOn ? (isText ? this.endOfText(word, true) : endOfWord(html, word)) : word
    if (end > word) this.take(end, Token.TokenType.CHARACTER)
    else if (word > start) this.take(word, Token.TokenType.WHITESPACE_CHARACTER)
    else super._stateData(codePoint)
  }

  protected override _stateRawtext(codePoint: number): void {
    if (!this.takeRawText()) super._stateRawtext(codePoint)
  }

  protected override _stateScriptData(codePoint: number): void {
    if (!this.takeRawText()) super._stateScriptData(codePoint)
  }

  protected override _stateTagOpen(codePoint: number): void {
    const tag = this.plainTag(codePoint)
    if (tag === undefined) {
      super._stateTagOpen(codePoint)
      return
    }
    this._createStartTagToken()
    this.emit(tag)
  }

  protected override _stateEndTagOpen(codePoint: number): void {
    const tag = this.plainTag(codePoint)
    if (tag === undefined) {
      super._stateEndTagOpen(codePoint)
      return
    }
    this._createEndTagToken()
    this.emit(tag)
  }

  private takeRawText(): boolean {
    const start = this.preprocessor.codePointStart
    const end = this.endOfText(start, false)
    if (end === start) return false
    this.take(end, Token.TokenType.CHARACTER)
    return true
  }

  /** Where what the parser reads otherwise than it is written begins: mark-up, references, if they count, and the like. */
  private endOfText(from: number, withReferences: boolean): number {
    const {html} = this.preprocessor
    const end = Math.min(this.#returns.from(html, from), this.#zeros.from(html, from), this.#tags.from(html, from))
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

  private plainTag(codePoint: number): PlainTag | undefined {
    const isLetter = (codePoint | 0x20) >= 0x61 && (codePoint | 0x20) <= 0x7a
    if (!isLetter) return undefined
    const {html, pos} = this.preprocessor
    const tag = plainTag(html, pos)
    const isPlain =
      tag !== undefined && this.#returns.from(html, pos) > tag.end && this.#zeros.from(html, pos) > tag.end
    return isPlain ? tag : undefined
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
const textModes = new Set([InsertionMode.IN_BODY, InsertionMode.IN_CELL, InsertionMode.IN_CAPTION])

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
