import type {SourceRange} from '../../story/passage.ts'
import {passagesOfText} from '../html/passages-of-html.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {type MarkupReading, passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {htmlOfNitf} from '../nitf/html-of-nitf.ts'
import {descendantsOf} from '../xml/find-elements.ts'
import {readXml} from '../xml/read-xml.ts'
import {type JsonObject, lineAt, objectsOf, rawAt} from './json-value.ts'
import {kindInBody} from './kind-in-body.ts'

/** ninjs 1.x names a body by its format: `body_` and any word. */
const ownName = /^body_?[a-z\d_]+$/iu

/** Whether the item has a body in any format, be it empty. */
export const hasBody = (item: JsonObject): boolean =>
  'bodies' in item || Object.keys(item).some((name) => ownName.test(name))

/** Reads the text of an item, from HTML before NITF and from both before plain text, since they hold links and emphasis. */
export function readBody(
  item: JsonObject,
  {source, place}: {readonly source: string; readonly place: (value: string) => SourceRange},
): MarkupReading {
  const body = bodyOf(item)
  if (body === undefined) return {passages: [], media: []}
  const at = place(body)
  return isNitf(body) ? textOfNitf(body, at) : passagesOfText(body, {source, at, kindOf: kindInBody})
}

function bodyOf(item: JsonObject): string | undefined {
  const bodies = objectsOf(item['bodies'])
  const main = bodies.filter((body) => !/short|summary|teaser/iu.test(lineAt(body, 'role') ?? ''))
  const html = main.find((body) => /html/iu.test(lineAt(body, 'contenttype', 'contentType', 'role') ?? ''))
  const named = Object.keys(item).filter((name) => ownName.test(name))
  const inFormat = (format: RegExp): string[] => named.filter((name) => format.test(name))
  return (
    rawAt(item, 'body_html', 'body_xhtml', 'bodyHtml', 'bodyXhtml', ...inFormat(/html/iu)) ??
    rawAt(html ?? main[0] ?? bodies[0], 'value') ??
    rawAt(item, ...inFormat(/nitf/iu), 'body_text', 'bodyText', ...inFormat(/plain|txt/iu), 'body')
  )
}

const isNitf = (body: string): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:nitf|block|body\.content)[\s>]/iu.test(body)

function textOfNitf(body: string, at: SourceRange): MarkupReading {
  const {root, others} = readXml(body)
  const elements = [root, ...others].filter((element): element is MarkupElement => element !== undefined)
  const contents = elements.flatMap((element) => descendantsOf(element, 'body.content', 'body.end'))
  return passagesOfMarkup(htmlOfNitf(contents.length === 0 ? elements : contents), {at})
}
