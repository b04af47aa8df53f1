import type {MarkupElement} from '../markup/markup-node.ts'
import {elementsOf, elementAt} from '../xml/find-elements.ts'
import {switchAt, valueAt, wordAttribute} from './docx-value.ts'

/** How text looks; undefined where nothing is said. */
export interface RunLook {
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly underline?: boolean | undefined
  readonly struck?: boolean | undefined
  /** Above or below the line. */
  readonly shift?: 'sup' | 'sub' | 'none' | undefined
}

/** What a style says, with what it is based on. */
export interface DocxStyle {
  readonly kind?: 'title' | 'subtitle' | 'quote' | 'caption' | 'contents' | undefined
  /** 1–6. */
  readonly heading?: number | undefined
  readonly numbering?: {readonly id: string; readonly level: number} | undefined
  readonly look: RunLook
}

export type DocxStyles = ReadonlyMap<string, DocxStyle>

/** Styles based on one another. */
const longestChain = 20

/** Reads the styles by id. Their names are English in every language of Word, their ids are not. */
export function readStyles(root: MarkupElement | undefined): DocxStyles {
  const byId = new Map(
    elementsOf(root, 'style').map((style) => [wordAttribute(style, 'styleId') ?? '', style] as const),
  )
  return new Map([...byId.keys()].map((id) => [id, resolve(id, byId, 0)]))
}

function resolve(id: string, byId: ReadonlyMap<string, MarkupElement>, depth: number): DocxStyle {
  const style = byId.get(id)
  if (style === undefined || depth > longestChain) return {look: {}}
  const base = valueAt(style, 'basedOn')
  const under = base === undefined ? {look: {}} : resolve(base, byId, depth + 1)
  const named = kindOfName(valueAt(style, 'name') ?? '')
  const outline = Number(valueAt(style, 'pPr', 'outlineLvl') ?? Number.NaN)
  const numberingId = valueAt(style, 'pPr', 'numPr', 'numId')
  const own = lookOf(elementAt(style, 'rPr'))
  return {
    kind: named.kind ?? under.kind,
    heading: named.heading ?? (outline >= 0 && outline < 6 ? outline + 1 : under.heading),
    numbering:
      numberingId === undefined
        ? under.numbering
        : {id: numberingId, level: Number(valueAt(style, 'pPr', 'numPr', 'ilvl') ?? 0)},
    look: {
      bold: own.bold ?? under.look.bold,
      italic: own.italic ?? under.look.italic,
      underline: own.underline ?? under.look.underline,
      struck: own.struck ?? under.look.struck,
      shift: own.shift ?? under.look.shift,
    },
  }
}

const shifts: Readonly<Record<string, RunLook['shift']>> = {superscript: 'sup', subscript: 'sub', baseline: 'none'}

export const lookOf = (properties: MarkupElement | undefined): RunLook => ({
  bold: switchAt(properties, 'b'),
  italic: switchAt(properties, 'i'),
  underline: switchAt(properties, 'u'),
  struck: switchAt(properties, 'strike') ?? switchAt(properties, 'dstrike'),
  shift: shifts[valueAt(properties, 'vertAlign') ?? ''],
})

function kindOfName(name: string): Pick<DocxStyle, 'kind' | 'heading'> {
  const heading = /^heading ([1-9])$/iu.exec(name)?.[1]
  if (heading !== undefined) return {heading: Math.min(6, Number(heading))}
  if (/^title$/iu.test(name)) return {kind: 'title'}
  if (/^subtitle$/iu.test(name)) return {kind: 'subtitle'}
  if (/^(?:intense )?quote$|^block text$/iu.test(name)) return {kind: 'quote'}
  if (/^caption$/iu.test(name)) return {kind: 'caption'}
  if (/^(?:toc (?:\d|heading)|table of figures|index \d)$/iu.test(name)) return {kind: 'contents'}
  return {}
}

/** Toggles of two styles undo one another (ECMA-376, 17.7.3); what the run says itself stands. */
export function seenLook(own: RunLook, paragraph: RunLook, character: RunLook): RunLook {
  return {
    bold: own.bold ?? isToggled(paragraph.bold, character.bold),
    italic: own.italic ?? isToggled(paragraph.italic, character.italic),
    underline: own.underline ?? character.underline ?? paragraph.underline ?? false,
    struck: own.struck ?? isToggled(paragraph.struck, character.struck),
    shift: own.shift ?? character.shift ?? paragraph.shift,
  }
}

const isToggled = (one = false, other = false): boolean => one !== other
