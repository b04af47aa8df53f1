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

  constructor(options: TokenizerOptions, parser: Parser<TreeTypes>) {
    super(options, parser)
    this.#parser = parser
    // Pages come whole: what was read of one need not be dropped.
    this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY
  }

  protected override _stateData(codePoint: number): void {
    const words = textModes.has(this.#parser.insertionMode) ? text : word
    if (!this.take(whiteSpace, Token.TokenType.WHITESPACE_CHARACTER) && !this.take(words, Token.TokenType.CHARACTER))
      super._stateData(codePoint)
  }

  protected override _stateRawtext(codePoint: number): void {
    if (!this.take(rawText, Token.TokenType.CHARACTER)) super._stateRawtext(codePoint)
  }

  protected override _stateScriptData(codePoint: number): void {
    if (!this.take(rawText, Token.TokenType.CHARACTER)) super._stateScriptData(codePoint)
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

  /** Makes characters of all from here that fits; tells whether there was any. */
  private take(fitting: RegExp, type: Token.CharacterToken['type']): boolean {
    const {html, codePointStart: start} = this.preprocessor
    fitting.lastIndex = start
    if (!fitting.test(html)) return false
    this._ensureCharacterToken(type)
    if (start !== this.runEnd) {
      this._flushRun('')
      this.runStart = start
    }
    this.runEnd = fitting.lastIndex
    this.preprocessor.pos = fitting.lastIndex - 1
    return true
  }

  private plainTag(codePoint: number): PlainTag | undefined {
    const isLetter = (codePoint | 0x20) >= 0x61 && (codePoint | 0x20) <= 0x7a
    return isLetter ? plainTag(this.preprocessor.html, this.preprocessor.pos) : undefined
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

const whiteSpace = /[ \n\t\f]+/uy
const text = /[^<&\r\0]+/uy
const word = /[^<&\s\0]+/uy
const rawText = /[^<\r\0]+/uy
