import type {MarkupElement} from '../../markup/markup-node.ts'
import {descendantsOf} from '../../xml/find-elements.ts'
import {labelOf} from './element-label.ts'
import {remembered} from './remembered.ts'

/** What stands around and between the text of a story, by the rule that tells it. */
export type FrameRule =
  | 'page/hidden'
  | 'page/navigation'
  | 'page/form'
  | 'page/comments'
  | 'page/share'
  | 'page/related'
  | 'page/newsletter'
  | 'page/consent'
  | 'page/advertisement'
  | 'page/topics'
  | 'page/author-box'
  | 'page/player'
  | 'page/aside'
  | 'page/paywall'
  | 'page/embed'
  | 'page/notes'

/** Words by which the makers of pages name such things; a word may go on where a hyphen would be left out. */
const words: readonly (readonly [FrameRule, string])[] = [
  [
    'page/hidden',
    'sr-only|visually-hidden|visuallyhidden|screen-reader[a-z-]*|a11y-hidden|skip-link|skip-to[a-z-]*|print-only|only-print|noscript',
  ],
  [
    'page/comments',
    'comments?|commenting|comment-(?:list|section|form|area|thread|body|content)|commentlist|respond|disqus[a-z]*|coral[a-z]*|livefyre|viafoura|spot-im|openweb|kommentare?|commentaires?|comentarios?|reacties|replies',
  ],
  [
    'page/share',
    'share|shares|sharing|share-?(?:bar|tools?|buttons?|links?|this|icons?|list|menu)|sharedaddy|shareaholic|social|socials|social-?(?:share|sharing|media|links|bar|icons|tools|buttons)|addthis[a-z]*|addtoany[a-z-]*|a2a|sharethis|teilen|partager|compartir|article-(?:tools|actions|toolbar|utilities)|toolbar|tool-?box|story-tools|gift|bookmark(?!-card|-container)|save-article|print-button|follow-?(?:us|buttons?|links?|bar|box|tag)?|google-preferred|preferred-source|whatsapp-channel',
  ],
  [
    'page/related',
    'related|related-?[a-z]+|relacionad[oa]s?|verwandte[a-z]*|recirc|recirculation|recommend|recommended|recommendations?|recommender|read-?(?:more|next|also|on)|see-also|also-read|more-(?:from|on|stories|news|articles|in|like|links|about|coverage|top)|most-(?:read|popular|viewed|shared|recent|commented)|mostpopular|mostread|popular|popular-[a-z]+|trending|trends|teaser|teasers|teaser-[a-z]+|promo|promos|promo-[a-z]+|promobox|promoted|outbrain|taboola[a-z-]*|ob-widget|zergnet|revcontent|mgid|dianomi|next-(?:article|story|up|post)|up-next|nextup|prev-next|post-navigation|nav-links|latest|latest-[a-z]+|headlines|top-stories|in-this-(?:story|series)|series-[a-z]+|link-?box|link-?list|linklist|article-list|story-list|news-list|carousel|slider|swiper[a-z-]*|lire-aussi|a-lire|lees-ook|mehr-zum-thema|leia-mais|te-puede-interesar|ver-tambien|suggested|suggestions|further-reading|crosslinks?|cross-promo|you-may|youmay[a-z]*|jp-relatedposts|yarpp[a-z-]*|interstitial-links?|bookmark-card|inline-?(?:promo|related|recirc|link|teaser|article)|internal-link|onward|onwards?|rich-link|sidebar-[a-z]+|more-news',
  ],
  [
    'page/newsletter',
    'newsletter|newsletters|newsletter-[a-z-]+|newslettersignup|nl-(?:signup|box|form)|sign-?up|signup-[a-z]+|subscribe|subscription|subscriptions|subscribe-[a-z]+|mailing-?list|email-?(?:signup|capture|form|alerts?)|mc4wp[a-z-]*|mailchimp|push-(?:notification|prompt)|app-(?:promo|banner|download)|donate|donation|donations|donation-[a-z]+|fundraising|support-us|membership-[a-z]+|abo-?box|abonnement|inscription|registration|marketing|appeal',
  ],
  [
    'page/consent',
    'cookie|cookies|cookie-[a-z]+|cookiebanner|consent|consent-[a-z]+|gdpr[a-z-]*|cmp|cmp-[a-z]+|onetrust[a-z-]*|didomi[a-z-]*|sp-message[a-z-]*|privacy-[a-z]+|ccpa|euconsent',
  ],
  [
    'page/advertisement',
    'ad|ads|ad-[a-z]+|adslot|ad-?(?:slot|unit|wrapper|container|box|label|space|zone|banner|block)|adv|advert|adverts|advertising|advertisement|advertisements|advertorial-[a-z]+|dfp|dfp-[a-z]+|gpt-ad|google-?ads?|adsbygoogle|sponsor|sponsored|sponsored-[a-z]+|sponsors|anzeige|anzeigen|werbung|publicidad|publicite|pubblicita|reklam[a-z]*|annonse|annons|mpu|leaderboard|billboard|banner|banners|native-ad|commercial|commerce-[a-z]+|affiliate[a-z-]*|shopping-[a-z]+|interstitial(?!-links?-)|skyscraper|halfpage|outstream|teads[a-z-]*|interscroller',
  ],
  [
    'page/topics',
    'tags|tag-?(?:list|links|cloud|s)|taglist|article-tags|post-tags|entry-tags|story-tags|topics|topic-[a-z]+|topiclist|keywords|breadcrumbs?|breadcrumb-[a-z]+|categories|category-list|cat-links|post-categories|entry-(?:footer|categories|utility)|filed-under|post-meta-footer|hashtags?',
  ],
  [
    'page/author-box',
    'author-?(?:bio|box|card|info|profile|description|desc|details|about|module|block|footer|blurb|bios|end|bottom)|about-(?:the-)?authors?|about-author[a-z]*|bio|biography|writer-(?:bio|box|card|info|profile)|contributor-[a-z]+|authorbox|author-bios|post-author-[a-z]+|reporter-(?:bio|box|card|info|profile)|byline-(?:bio|footer|bottom|end)|article-footer-author|tagline',
  ],
  [
    'page/player',
    'video-?(?:player|playlist|caption|title|description|meta|info|overlay|controls|teaser|list)|jw-?player[a-z-]*|jw-[a-z-]+|vjs[a-z-]*|audio-?(?:player|article|module)?|listen|listen-[a-z]+|player|player-[a-z]+|podcast|podcast-[a-z]+|brightcove[a-z-]*|text-to-speech|tts|trinity-[a-z]+|beyondwords[a-z-]*|playlist|gallery-(?:nav|controls|thumbs|count)|slideshow-[a-z]+|read-?aloud|vorlese[a-z]*',
  ],
  [
    'page/paywall',
    'paywall|paywall-[a-z]+|regwall|sign-?in(?:-[a-z]+)?|log-?in(?:-[a-z]+)?|piano-[a-z]+|tp-[a-z]+|premium-[a-z]+|meter|metered|subscriber-only|locked-[a-z]+|gateway-[a-z]+',
  ],
  [
    'page/aside',
    'sidebar|side-?bar|aside|rail|right-rail|rightrail|left-rail|right-col(?:umn)?|sidecol|secondary|widget|widgets|widget-[a-z]+|infobox|info-?box|fact-?box|factbox|factsheet|infographic-text|callout|pullquote|pull-?quote|pullquote-[a-z]+|modal|modal-[a-z]+|popup|pop-up|overlay|tooltip|tooltips|dialog|toast|drawer|dropdown|masthead|site-?header|site-?footer|global-[a-z]+|page-?footer|footer|weather|ticker|stock|quotes-[a-z]+|poll|quiz|survey|feedback|disclaimer-[a-z]+|toc|table-of-contents|ez-toc[a-z-]*|contents-list|jump-links?',
  ],
  [
    'page/navigation',
    'nav|navigation|navbar|menu|menus|pagination|pager|paging|page-numbers|nav-[a-z]+|subnav|submenu|language-switcher|search-(?:form|box|bar|field|results?|overlay)|searchbox|site-search',
  ],
  [
    'page/notes',
    'report-error|correction-form|error-report|typo|copyright|copy-right|legal|terms|licensing|reprints?|permissions|article-info-footer|trust-[a-z]+|about-this-[a-z]+|why-trust[a-z-]*|contact-us|letter-to-editor',
  ],
]

const all = words.map(([rule, alternatives]) => [rule, new RegExp(`-(?:${alternatives})-`, 'u')] as const)
const any = new RegExp(`-(?:${words.map(([, alternatives]) => alternatives).join('|')})-`, 'u')

const ruleOfLabel = remembered((label): FrameRule | 'none' =>
  any.test(label) ? (all.find(([, regex]) => regex.test(label))?.[0] ?? 'none') : 'none',
)

const roles: Readonly<Record<string, FrameRule>> = {
  navigation: 'page/navigation',
  complementary: 'page/aside',
  contentinfo: 'page/aside',
  search: 'page/form',
  banner: 'page/navigation',
  dialog: 'page/consent',
  alertdialog: 'page/consent',
  menu: 'page/navigation',
  toolbar: 'page/share',
  tooltip: 'page/aside',
}
const names: Readonly<Record<string, FrameRule>> = {
  nav: 'page/navigation',
  menu: 'page/navigation',
  aside: 'page/aside',
  footer: 'page/aside',
  form: 'page/form',
  button: 'page/form',
  select: 'page/form',
  input: 'page/form',
  textarea: 'page/form',
  label: 'page/form',
  dialog: 'page/consent',
  iframe: 'page/embed',
  object: 'page/embed',
  video: 'page/player',
  audio: 'page/player',
}

/** The rule by which an element is no text of the story; none where it may be. Asked of each element many times. */
export function frameRule(element: MarkupElement): FrameRule | undefined {
  element.frame ??= findRule(element) ?? 'none'
  // Nobody else writes there.
  return element.frame === 'none' ? undefined : (element.frame as FrameRule)
}

function findRule(element: MarkupElement): FrameRule | undefined {
  const {attributes, name} = element
  if (attributes.size === 0) return names[name]
  if (isHidden(element)) return 'page/hidden'
  const byRole = roles[attributes.get('role') ?? '']
  if (byRole !== undefined) return byRole
  const byName = names[name]
  const label = labelOf(element)
  if (label === '') return byName
  const rule = ruleOfLabel(label)
  const isText =
    rule === 'none' || (ofBoxes.has(rule) && texts.has(name)) || name === 'blockquote' || isLead(element, rule)
  return isText ? byName : rule
}

/** "Teaser" is what leads to a story, and what leads into one. */
const isLead = (element: MarkupElement, rule: FrameRule): boolean =>
  rule === 'page/related' && element.name === 'p' && descendantsOf(element, 'a').length === 0

/** Words that name what happens to a paragraph, not that it is no text of the story ("paywall": cut off here). */
const ofBoxes = new Set<FrameRule>(['page/paywall', 'page/player', 'page/aside', 'page/notes', 'page/navigation'])
const texts = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'span', 'em', 'strong'])

/** Told by the mark-up itself that readers do not see it. */
export function isHidden({attributes}: MarkupElement): boolean {
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true
  const style = attributes.get('style')
  return style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style)
}
