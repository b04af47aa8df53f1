import {resolvePublisher} from '../publishers/resolve-publisher.ts'

/** How far into a passage the service's mark can stand: behind places and a date. */
const furthestMark = 160

/** "/PRNewswire-AsiaNet/", "/ ACCESSWIRE /", "(BUSINESS WIRE)", "(Newsfile Corp. - March 3, 2021)", "(ots)". */
const mark = /[/(]\s?([\p{L}\d][^/()\n]{1,40}?)\s?[/)]/gu

/** The press-release service that the dateline of a passage names, as printed. */
export function releaseService(text: string): string | undefined {
  const head = text.slice(0, furthestMark)
  if (!head.includes('/') && !head.includes('(')) return undefined
  for (const [, name = ''] of head.matchAll(mark)) {
    if (isReleaseService(name)) return name
  }
  return undefined
}

/** Services have branches ("PRNewswire-AsiaNet", "PRNewswire-USNewswire"), and some print the date beside their name. */
export function isReleaseService(name: string): boolean {
  const house = name.replace(/\s[-–]\s.*$/u, '')
  return [house, house.split('-')[0] ?? ''].some((one) => resolvePublisher(one)?.kind === 'press-release')
}
