import type {MarkupElement} from './markup-node.ts'

/** The declarations of a style sheet by selector: `.c1` or `span.s1`. */
export type ClassStyles = ReadonlyMap<string, string>

const selector = /^[a-z]{0,20}\.[\w-]{1,60}$/iu
const declaration = /(?:^|;)\s*(font(?:-weight|-style)?|text-decoration(?:-line)?)\s*:\s*([^;]{1,200})/giu

/**
 * What a style sheet says of the marks of its classes. Programs that write HTML from text (Apple's, and Google Docs as it
 * publishes) say there, and nowhere else, what is bold.
 */
export function classStyles(css: string): ClassStyles {
  const styles = new Map<string, string>()
  for (const rule of css.split('}')) {
    const [selectors = '', declarations = ''] = rule.split('{', 2)
    const own = Array.from(declarations.matchAll(declaration), ([, name, value]) => `${name}:${value}`).join(';')
    if (own === '') continue
    for (const part of selectors.split(',')) {
      const name = part.trim().toLowerCase()
      if (selector.test(name)) styles.set(name, `${styles.get(name) ?? ''};${own}`)
    }
  }
  return styles
}

/** The style of an element; what it says itself comes last and is found first. */
export function styleOf({name, attributes}: MarkupElement, styles: ClassStyles | undefined): string {
  const own = attributes.get('style') ?? ''
  if (styles === undefined || styles.size === 0) return own
  const classes = attributes.get('class')?.toLowerCase().split(/\s+/u) ?? []
  const known = classes.flatMap((one) => [styles.get(`${name}.${one}`), styles.get(`.${one}`)])
  return [own, ...known].filter((style) => style !== undefined && style !== '').join(';')
}

/** Readers do not see it. */
export function isHidden({attributes}: MarkupElement, style: string): boolean {
  return attributes.has('hidden') || (style !== '' && /display\s*:\s*none|mso-hide\s*:\s*all/iu.test(style))
}
