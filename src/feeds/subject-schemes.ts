/** Lists of codes by the alias that senders give them, as NewsCodes and others are addressed. */
const addresses: Readonly<Record<string, string>> = {
  medtop: 'http://cv.iptc.org/newscodes/mediatopic/',
  mediatopic: 'http://cv.iptc.org/newscodes/mediatopic/',
  subj: 'http://cv.iptc.org/newscodes/subjectcode/',
  genre: 'http://cv.iptc.org/newscodes/genre/',
}

/** The address of a list of codes; its own name where nobody knows one. */
export function schemeAddress(scheme: string): string {
  return addresses[scheme] ?? scheme
}
