import type {SourceRange} from '../../story/passage.ts'

/** An element of HTML or XML, whichever parser read it, with the place where its mark-up stood in the source. */
export interface MarkupElement extends SourceRange {
  readonly type: 'element'
  /** Local name; lower case in HTML. */
  readonly name: string
  /** Namespace URI; empty where there is none. */
  readonly namespace: string
  /** By local name, lower case in HTML; an attribute in a namespace by `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly MarkupNode[]
  /** How a page names it, which `labelOf` writes here the first time that somebody asks. */
  label?: string | undefined
  /** The rule by which it frames the story of a page, or "none", which `frameRule` writes here. */
  frame?: string | undefined
}

/** Text between tags, entities decoded, white space as it stood. */
export interface MarkupText extends SourceRange {
  readonly type: 'text'
  readonly text: string
}

export type MarkupNode = MarkupElement | MarkupText
