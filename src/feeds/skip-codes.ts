/** Why an article is not in a feed, or not in it whole. The README's table is tested against it. */
export const skipCodes = {
  'not-published': 'The article is a draft, or part of a release that is not out yet.',
  spiked: 'The desk does not use the story.',
  killed: 'The sender killed the story.',
  embargoed: 'The embargo has not ended.',
  withheld: 'The sender withholds the story.',
  expired: 'The time for which it may be shown is over.',
  withdrawn: 'The article was in the feed and is no longer published.',
  'notice-open': 'A notice that must not reach readers stands in the text or waits for an editor.',
  'rights-withheld': 'The source does not allow its stories to be passed on.',
  'channel-not-licensed': 'The source licenses its stories for other channels.',
  'headline-missing': 'The article has no headline.',
  'body-missing': 'The article has no text.',
  'address-missing': 'The article has no slug to make an address of, or the address is no web address.',
  'feed-full': 'The feed has as many items as it may hold; this one is older.',
  'feed-too-large': 'The feed is as large as it may be; this one is older.',
  'item-too-large': 'The article alone is larger than the partner takes.',
  'too-old': 'The article is older than the partner takes.',
  'date-in-future': 'The partner takes no article that says that it is published later.',
  'headline-too-short': 'The headline is shorter than the partner takes.',
  'body-too-short': 'The text is shorter than the partner takes.',
  'image-missing': 'The partner takes no article without a picture.',
  'address-insecure': 'The partner takes https addresses only.',
  'media-not-licensed': 'The picture, film or sound may not be passed on; the article goes without it.',
  'media-without-address': 'The picture, film or sound has no address that a partner could fetch it from.',
  'media-too-small': 'The picture is smaller than the partner takes.',
  'headline-cut': 'The headline was cut to the length that the partner takes.',
  'characters-removed': 'Characters that no feed can hold were taken out.',
  'original-address-missing': 'The source wants its original named by address, and the article does not know it.',
} as const

export type SkipCode = keyof typeof skipCodes

/** Something that is not in a feed: an article, or a part of one. */
export interface Skip {
  /** `_id` of the article. */
  readonly id: string
  readonly code: SkipCode
  /** A sentence that says what, and what to do. */
  readonly reason: string
  /** Address of the picture, film or sound that was left out. */
  readonly url?: string
}
