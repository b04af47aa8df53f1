/** The press-release service that an address belongs to. */
export function releaseHouse(url: string): string | undefined {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase()
  return host === undefined ? undefined : houses.find(([domain]) => host === domain || host.endsWith(`.${domain}`))?.[1]
}

const houses: readonly (readonly [domain: string, name: string])[] = [
  ['prnewswire.com', 'PR Newswire'],
  ['prnewswire.co.uk', 'PR Newswire'],
  ['businesswire.com', 'Business Wire'],
  ['globenewswire.com', 'GlobeNewswire'],
  ['accesswire.com', 'ACCESSWIRE'],
  ['accessnewswire.com', 'ACCESS Newswire'],
  ['newswire.ca', 'CNW'],
  ['einpresswire.com', 'EIN Presswire'],
  ['newsfilecorp.com', 'Newsfile'],
  ['presseportal.de', 'Presseportal'],
  ['ots.at', 'OTS'],
  ['apo-opa.com', 'APO Group'],
]
