/** What kind of house it is. */
export const publisherKinds = ['agency', 'newspaper', 'broadcaster', 'aggregator', 'press-release', 'other'] as const

/** House style as data: who a publisher is and the names under which copy prints it. */
export interface Publisher {
  /** Stable, kebab-case (`associated-press`): the source document's id is made of it. */
  readonly id: string
  /** The name to print ("The Associated Press"). */
  readonly name: string
  /** Other names for the same house, as printed ("AP", "Associated Press"). Compared without case and "the". */
  readonly aliases: readonly string[]
  readonly kind: (typeof publisherKinds)[number]
  /** Its front page; the host of it, without "www.", and all hosts below are the publisher's. */
  readonly url?: string
  /** BCP 47, the language of its main service. */
  readonly language?: string
  /** Further hosts of the house, without "www." (`ap.org`). */
  readonly hosts?: readonly string[]
  /** IANA zone in which its wire writes times that say none (`Europe/Oslo`). */
  readonly timeZone?: string
  /** The line with which it asks to be credited; `{source}`, `{headline}` and `{url}` stand for the article's. */
  readonly attributionTemplate?: string
  /** What it lets everybody do who takes its stories, where it says so in public. */
  readonly rights?: PublicRights
}

/** Rights that a house gives to all alike; what a contract says is for the newsroom to fill in. */
export interface PublicRights {
  readonly usageTerms: string
  readonly maySyndicate?: boolean
  /** It asks that the page where its story stands again names the original as its canonical address. */
  readonly canonicalRequired?: boolean
}
