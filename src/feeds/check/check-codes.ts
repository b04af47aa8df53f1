/** Where a rule is written down. */
export const ruleSources = {
  xml: 'XML 1.0, https://www.w3.org/TR/xml/',
  rss: 'RSS 2.0, https://www.rssboard.org/rss-specification',
  rssProfile: 'RSS Best Practices Profile, https://www.rssboard.org/rss-profile',
  atom: 'RFC 4287 (Atom), https://www.rfc-editor.org/rfc/rfc4287',
  tombstones: 'RFC 6721 (Atom deleted-entry), https://www.rfc-editor.org/rfc/rfc6721',
  archives: 'RFC 5005 (Feed Paging and Archiving), https://www.rfc-editor.org/rfc/rfc5005',
  webSub: 'WebSub, https://www.w3.org/TR/websub/',
  jsonFeed: 'JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/',
  ninjs: 'IPTC ninjs, https://iptc.org/standards/ninjs/',
  newsmlG2: 'IPTC NewsML-G2, https://iptc.org/standards/newsml-g2/',
  nitf: 'IPTC NITF 3.6, https://iptc.org/standards/nitf/',
  sitemaps: 'Sitemaps 0.9, https://www.sitemaps.org/protocol.html',
  newsSitemap:
    'Google News sitemaps, https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap',
  publisherCenter: 'Google Publisher Center, https://support.google.com/news/publisher-center/',
  appleNews: 'Apple News Format, https://developer.apple.com/documentation/applenewsformat',
  msn: 'MSN feed item metadata requirements, https://support.microsoft.com/topic/0114c19c-36bb-4fef-8322-4a1ed6888329',
  smartNews: 'SmartFormat specification, https://publishers.smartnews.com/hc/en-us/articles/56500436151065',
  flipboard: 'Flipboard RSS, https://about.flipboard.com/rss-spec/',
  newsBreak: 'NewsBreak’s RSS specification, as the publishers’ plugins for it have it',
  yahoo: 'Yahoo’s rules for partners’ feeds, as the publishers’ plugins for it test them',
  practice: 'Common practice of feed readers',
} as const

export type RuleSource = keyof typeof ruleSources

/** What a check can find, with what it means. The README's table is tested against it. */
export const checkCodes = {
  'format-unknown': 'It is no feed of a format that is checked.',
  'not-well-formed': 'The file breaks the rules of XML or JSON.',
  'not-utf8': 'The bytes are not UTF-8.',
  'feed-too-large': 'The file is larger than it may be.',
  'feed-empty': 'There is no item.',
  'items-too-many': 'There are more items than are taken.',
  'items-too-few': 'There are fewer items than are wanted.',
  'element-missing': 'Something that must be there is not.',
  'element-recommended': 'Something that should be there is not.',
  'element-repeated': 'Something is there twice that may be there once.',
  'element-unknown': 'The format has no such element.',
  'element-obsolete': 'The element is no longer read.',
  'value-invalid': 'A value is none of those that the format has.',
  'id-repeated': 'Two items have one id.',
  'id-not-address': 'The id says that it is an address, and is none.',
  'date-invalid': 'A date is not written as the format wants it.',
  'date-in-future': 'The item says that it is published later than now.',
  'date-too-old': 'The item is older than is taken.',
  'address-invalid': 'An address is not a whole web address.',
  'address-insecure': 'An address is http where https is wanted.',
  'address-elsewhere': 'The item stands on another site than the feed.',
  'address-unsafe': 'An address runs a script.',
  'address-relative': 'An address in the text leads nowhere outside of its page.',
  'mail-missing': 'An element that is an e-mail address holds none.',
  'title-too-short': 'The title is shorter than is taken.',
  'title-too-long': 'The title is longer than is taken.',
  'title-has-markup': 'The title holds mark-up, which is shown as it stands.',
  'text-escaped-twice': 'Entities stand in the text as readers should never see them.',
  'text-too-short': 'The text is shorter than is taken.',
  'text-too-long': 'The text is longer than is taken.',
  'markup-forbidden': 'The text holds mark-up that is not taken.',
  'markup-too-deep': 'Mark-up is nested deeper than is taken.',
  'image-missing': 'The item has no picture.',
  'image-too-small': 'The picture is smaller than is taken.',
  'attachment-incomplete': 'An attachment lacks its address, type or length.',
  'self-link-missing': 'The feed does not say its own address.',
  'archive-link-missing': 'A document of an archived feed does not say where the others are.',
  'tombstone-unseen': 'The item is marked as deleted in a way that the partner does not look for.',
} as const

export type CheckCode = keyof typeof checkCodes

/** Something in a feed that a partner or the format's own rules refuse (`error`), or would rather have otherwise. */
export interface Finding {
  readonly code: CheckCode
  readonly severity: 'error' | 'warning'
  /** A sentence that says what, and what to do. */
  readonly message: string
  /** Where: `/rss/channel/item[3]/pubDate`, `/items/2/url`. */
  readonly at: string
  /** From 1; only where the file is XML. */
  readonly line?: number
  readonly source: RuleSource
}
