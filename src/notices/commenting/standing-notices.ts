const interests =
  'Our goal is to create a safe and engaging place for users to connect over interests and passions. In order to improve our community experience, we are temporarily suspending article commenting.'

/** Notices that aggregators print under every story, word for word, and that copy often holds only the beginning of. */
export const standingNotices: readonly string[] = [interests, interests.slice(interests.indexOf('In order'))]
