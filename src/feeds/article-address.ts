import type {Article} from '../documents/documents.ts'
import {safeAddress} from '../documents/web-address.ts'

/** Where the article stands by the newsroom's template; none where the template asks for what the article lacks. */
export function articleAddress(template: string, article: Article, publishedAt: string): string | undefined {
  const {slug} = article as Partial<Article>
  const [year = '', month = '', day = ''] = publishedAt.slice(0, 10).split('-')
  return webAddress(
    fillTemplate(template, {
      slug: slug?.current === undefined || slug.current === '' ? undefined : encodePath(slug.current),
      id: encodeURIComponent(article._id),
      year,
      month,
      day,
    }),
  )
}

/** The template with its `{names}` filled in; none where one of them has no value. */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string | undefined>>,
): string | undefined {
  let whole = true
  const filled = template.replaceAll(/\{(\w{1,20})\}/gu, (name, key: string) => {
    if (!(key in values)) return name
    const value = values[key]
    whole &&= value !== undefined
    return value ?? ''
  })
  return whole ? filled : undefined
}

/** The address as browsers write it, where it is an http or https one without a password in it. */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined
  const whole = new URL(address, base).href
  return safeAddress(whole) === undefined || whole.startsWith('mailto:') ? undefined : whole
}

/** The address with the scheme, as above; mailto too. */
export function linkAddress(address: string | undefined, base: string): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined
  return safeAddress(new URL(address, base).href)
}

/** A slug may hold slashes; everything else that means something in an address is escaped. */
function encodePath(slug: string): string {
  return slug.toWellFormed().split('/').map(encodeURIComponent).join('/')
}
