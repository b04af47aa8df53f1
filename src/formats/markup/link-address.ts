import {printedAddress} from '../web-address.ts'

/** The address of a link as a document may have it; nothing for one that runs a script or leads nowhere. */
export function linkAddress(address: string | undefined, baseUrl: string | undefined): string | undefined {
  const url = webUrl(address, baseUrl)
  if (url === undefined) return undefined
  return (wrappedIn(url) ?? url).href
}

/** The address of a picture or the like. */
export function mediaAddress(address: string | undefined, baseUrl: string | undefined): string | undefined {
  const url = webUrl(address, baseUrl)
  return url === undefined || url.protocol === 'mailto:' ? undefined : url.href
}

function webUrl(address: string | undefined, baseUrl: string | undefined): URL | undefined {
  const text = printedAddress(address)
  if (text === '' || !URL.canParse(text, baseUrl)) return undefined
  const url = new URL(text, baseUrl)
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined
  // A password belongs to nobody's readers.
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  return url
}

/** Google Docs and Outlook wrap the links of what is copied out of them into addresses of their own. */
function wrappedIn({hostname, pathname, searchParams}: URL): URL | undefined {
  const name =
    hostname === 'www.google.com' && pathname === '/url'
      ? 'q'
      : hostname.endsWith('.safelinks.protection.outlook.com')
        ? 'url'
        : undefined
  return name === undefined ? undefined : webUrl(searchParams.get(name) ?? undefined, undefined)
}
