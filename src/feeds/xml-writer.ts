import {publicText} from '../bytes/public-text.ts'

declare const written: unique symbol

/** Well-formed content of XML: text can only become it by being escaped. */
export type Xml = string & {readonly [written]: true}

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** What every file begins with. */
export const xmlDeclaration = xmlOf('<?xml version="1.0" encoding="UTF-8"?>\n')

/** An element; attributes that are undefined are left out, in the order given. Without content it is empty. */
export function element(name: string, attributes: XmlAttributes, ...content: readonly (Xml | undefined)[]): Xml {
  const inner = content.join('')
  return xmlOf(inner === '' ? `${tag(name, attributes)}/>` : `${tag(name, attributes)}>${inner}</${name}>`)
}

/** An element that holds text; none where there is no text. */
export function textElement(name: string, text: string | undefined, attributes: XmlAttributes = {}): Xml | undefined {
  if (text === undefined || text.trim() === '') return undefined
  return element(name, attributes, escapeText(text))
}

/** The start of an element that is closed by `endTag`. */
export function startTag(name: string, attributes: XmlAttributes = {}): Xml {
  return xmlOf(`${tag(name, attributes)}>`)
}

export function endTag(name: string): Xml {
  return xmlOf(`</${name}>`)
}

/** Text as content of an element. */
export function escapeText(text: string): Xml {
  return xmlOf(publicText(text).replaceAll(/[&<>]/gu, (sign) => references[sign] ?? sign))
}

/** Text in which mark-up stays readable; `]]>` is parted over two sections. */
export function cdata(text: string): Xml {
  return xmlOf(`<![CDATA[${publicText(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`)
}

/** Content put together of written pieces. */
export function joinXml(pieces: readonly (Xml | undefined)[], between = ''): Xml {
  return xmlOf(pieces.filter((piece) => piece !== undefined).join(between))
}

/** Mark-up that is well-formed already: what `toMarkup` makes of a body. */
export function xmlOf(markup: string): Xml {
  // The brand exists for the compiler alone.
  return markup as Xml
}

function tag(name: string, attributes: XmlAttributes): string {
  let opened = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) opened += ` ${key}="${escapeAttribute(String(value))}"`
  }
  return opened
}

/** Line breaks and tabs would become spaces (XML 1.0, 3.3.3). */
function escapeAttribute(value: string): string {
  return publicText(value).replaceAll(/[&<>"\n\t]/gu, (sign) => references[sign] ?? sign)
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}
