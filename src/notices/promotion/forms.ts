import type {SentenceForm} from '../sentence-rule.ts'
import {organisationWord} from '../vocabulary/houses.ts'
import {grammar} from '../vocabulary/grammar.ts'

const network = String.raw`(?:Twitter|X(?: \(formerly Twitter\))?|Facebook|Instagram|LinkedIn|TikTok|YouTube|Threads|Bluesky|Mastodon|WhatsApp|Telegram|Flipboard|Snapchat|Google News|Apple News|Spotify|iTunes|Apple Podcasts|Tumblr|Pinterest|Truth Social|Soundcloud|social media)`
const promise = String.raw`(?:newsletters?|podcasts?|app\b|apps\b|e-?mails?|alerts?|updates|inbox|briefing|digest|membership|subscription|channel|edition|magazine|e-?paper|dispatches)`

/** Pitches in the shapes in which they are printed. Confidences are low: any other notice of the same words goes first. */
export const promotionForms: readonly SentenceForm[] = [
  {
    variant: 'sign-up',
    confidence: 0.85,
    pattern: grammar(
      String.raw`^(?:(?:[^.?!]{2,160}[?:!] )?(?:Please |Click (?:here )?(?:to|and) |Just )?(?:[Ss]ign up|SIGN UP|Sign-up|[Ss]ubscribe|SUBSCRIBE|Register|Join|Enroll|Opt in)\b(?: (?:now|here|today|free))?(?: (?:for|to|on|with|and|at|via|using|our)\b|[:!.]|$).{0,400})$`,
      's',
    ),
    facts: signUp,
  },
  {
    variant: 'get-in-your-inbox',
    confidence: 0.85,
    pattern: grammar(
      String.raw`^(?:Get|GET|Receive|Want|Looking for|Like|Enjoy(?:ing|ed)?|Start (?:the|your)|Keep up with|Stay|Never miss|Don['’]t miss|Be the first|Sick of|Love|Need|Have something to say|Support|Discover|Catch up|The most pressing|What do you think|Do you|Are you|Start every|Stay in the know|STAY)\b.{0,260}?\b(?:${promise}|sign up|subscribe|free|follow us|here|comments|on your iPhone|every (?:day|week|morning)|delivered|sent)\b.{0,300}$`,
      's',
    ),
    place: 'edge',
    facts: inbox,
  },
  {
    variant: 'stay-up-to-date',
    confidence: 0.8,
    pattern: grammar(
      String.raw`^(?:STAY UP TO DATE|Stay (?:up to date|informed|connected|in the know|tuned to|with (?:us|\p{Lu}))|STAY CONNECTED|STAY INFORMED)\b.{0,200}$`,
      's',
    ),
    place: 'alone',
  },
  {
    variant: 'for-more',
    confidence: 0.85,
    pattern: grammar(
      String.raw`^(?:And )?(?:For|To (?:see|read|hear|get|find|learn|view)|If you want)(?: (?:more|all|the latest|breaking|full|complete|additional|other|further|a full|even more|daily|up-to-date|live|local|other stories))\b.{0,200}?(?:(?:,|:) ?|\b)(?:head(?: over)? to|visit|go to|click|check out|follow|listen to|subscribe|sign up|tune in|see|read|watch|download|log on to|create an account|please visit|like us|https?://|http|www\.|on the web|join)\b.{0,220}$`,
      's',
    ),
    facts: ({0: whole}) =>
      /\b(?:said|says|told|asked)\b|^For (?:more|additional|further) (?:\w+ )?(?:information|details|info|on)\b/.test(
        whole,
      )
        ? undefined
        : {},
  },
  {
    variant: 'for-more',
    confidence: 0.6,
    pattern:
      /^(?:For more(?: info(?:rmation)?| coverage)?|More (?:information|info|online|on this (?:story|topic)|On This)|On the (?:Net|Web|web)|Online)(?: on .{2,60})? ?(?::|\.{2,3}|…).{0,120}$/,
    place: 'alone',
  },
  {
    variant: 'click-here',
    confidence: 0.85,
    pattern: /^(?:.{0,60}\b)?(?:CLICK|Click|Tap|TAP) (?:HERE|Here|here|on|through|the)\b.{0,240}$/s,
    facts: ({0: whole}) => (/\b(?:said|says|told|users|you would|when you)\b/.test(whole) ? undefined : {}),
  },
  {
    variant: 'download-app',
    confidence: 0.87,
    pattern:
      /^(?:Download|DOWNLOAD|Get|GET|Install|Try)\b.{0,80}\b(?:app|App|APP|apps|podcast|Podcast|ebook|e-book|guide)\b.{0,220}$/s,
    facts: ({0: whole}) => (/\b(?:said|says|told)\b/.test(whole) ? undefined : {}),
  },
  {
    variant: 'follow-us',
    confidence: 0.85,
    pattern: grammar(
      String.raw`^(?:(?:And |Also,? |Please |Be sure to |Don['’]t forget to )?(?:[Ff]ollow|FOLLOW|[Ll]ike|LIKE|[Jj]oin|[Ff]ind|[Ff]riend|[Cc]onnect with|[Ss]ee|[Cc]atch|[Tt]weet|[Ee]ngage with|[Kk]eep up with|SUBSCRIBE|Subscribe(?: to us)?)\b(?: (?:us|the|our|me|all|@?[\p{Lu}][\p{L}\d.'’]*|AP['’]s|coverage|along|stories|team|section|politics|opinion|on|of|and|more|page|story)){0,9}?(?:,? (?:on|at|via|in) (?:our )?(?:${network}|https?://|www\.|Facebook)|@?${network}\b|: ?@| https?://).{0,260}|[Ll]ike us on .{2,60}|[Jj]oin us (?:at|on) .{2,80}|[Jj]oin the [Cc]onversation.{0,120})$`,
      's',
    ),
    facts: followUs,
  },
  {
    variant: 'hub-address',
    confidence: 0.85,
    pattern: grammar(
      String.raw`^(?:(?:More )?(?:[A-Z]{2,4} )?[\p{Lu}][\p{L}\d ]{1,30}: https?://\S+(?:,? and https?://\S+)*|Follow (?:the )?(?:AP|CNN|NPR|our|[A-Z]{2,5})(?:['’]s)? .{0,60}coverage\b.{0,160})$`,
    ),
    place: 'alone',
  },
  {
    variant: 'most-read',
    confidence: 0.9,
    pattern: grammar(
      String.raw`^(?:(?:The )?(?:Most|MOST) (?:[Rr]ead|READ|[Pp]opular|POPULAR|[Ww]atched|[Vv]iewed) (?:from|on|in|Stories|stories|Articles|today|now|this week|by|at)\b.{0,80}|(?:Best|More|MORE) (?:of|from|stories from|news from|top stories from|coverage from|on) (?:the |around )?[\p{Lu}\d][^.]{1,80}:?|See (?:all|also) .{2,60}|(?:Trending|Popular|Recommended|Top)(?: \p{L}+){0,2} (?:stories|Stories|videos|Videos|now|Now|reads)\b.{0,60}|Read (?:more|the latest)(?: \p{L}+){0,4} (?:from|on|at|about|in) .{2,160})$`,
    ),
    place: 'alone',
  },
  {
    variant: 'more-from',
    confidence: 0.85,
    pattern: grammar(String.raw`^(?:More|MORE) (?:from|FROM|on|ON|top stories from) [\p{Lu}\d“"].{1,100}: ?.{0,200}$`),
    place: 'alone',
  },
  {
    variant: 'read-more',
    confidence: 0.75,
    pattern: grammar(
      String.raw`^(?:Read|See|Watch|Listen|Check|Visit|Browse|Find|Explore|Learn|Discover|Hear|Share|Send|Write|View|Buy|Order|Shop|Pre-?order|Tune)\b.{0,260}$`,
      's',
    ),
    facts: readMore,
  },
  {
    variant: 'membership',
    confidence: 0.85,
    pattern: grammar(
      String.raw`^(?:(?:Thank you for|Thanks for|Help us|Help support|Please (?:consider|help|support|donate)|Support|Become|BECOME|Donate|Consider|Try|Subscribers|Invest in|Make a|To (?:help )?keep this|The journalists at|If you (?:enjoyed|like|liked|value|appreciate|found|believe)|Something to Consider|Your (?:support|gift|donation)|We (?:need|rely on|depend on) your|(?:This|Our) (?:reporting|journalism|work|story) (?:is|was) (?:made possible|supported|free))\b.{0,300}?\b(?:journalism|member|members|membership|subscri\p{L}+|donat\p{L}+|support(?:ing|ers)?|contribut\p{L}+|reporting|newsroom|readers|free|join|gift|VIP)\b.{0,500})$`,
      's',
    ),
    place: 'edge',
    facts: ({0: whole}) => (/["“”]|\b(?:said|says|told)\b/.test(whole) ? undefined : {}),
  },
  {
    variant: 'for-more',
    confidence: 0.9,
    pattern: /^More stories like this (?:are|is) available (?:on|at) .{2,80}$/u,
  },
  {
    // Substack's box for subscribers.
    variant: 'reader-supported',
    confidence: 0.85,
    pattern: grammar(
      String.raw`^(?:[\p{Lu}\d].{0,80} is an? (?:\p{L}+ )?reader-supported (?:publication|newsletter|project)|(?:To|Subscribe(?: for free)? to) receive new posts\b.{0,160}|Thanks for reading [\p{Lu}\d][^!]{0,80}![^“”"]{0,120})[.!]?$`,
    ),
  },
  {
    variant: 'tips',
    confidence: 0.85,
    pattern: grammar(
      String.raw`^(?:(?:Have|Got|Do you have|Know) (?:a|any|some|something) (?:\p{L}+ ){0,3}?(?:tips?|TIP|TIPS|story|stories|news|question|questions|information)\b.{0,240}|(?:Send|Email|Submit) (?:us |your )?(?:\p{L}+ )?(?:tips?|comments|feedback|story ideas|letters|questions)\b.{0,200}|(?:Questions|Comments)\? .{0,160})$`,
      's',
    ),
    place: 'edge',
  },
  {
    variant: 'multimedia-release',
    confidence: 0.92,
    pattern: /^This (?:press|news) release features multimedia\b.{0,160}$/s,
  },
  {
    variant: 'comment-here',
    confidence: 0.85,
    pattern:
      /^(?:We (?:encourage|invite|welcome|want) (?:our )?(?:readers|you|users|your)\b.{0,260}|Have something to say\?.{0,160}|(?:Para poder comentar|Pour commenter|Um zu kommentieren|Para comentar|Per commentare)\b.{0,120}|(?:Please )?(?:[Ll]og in|[Rr]egister|[Ss]ign in) to (?:comment|leave a comment|join)\b.{0,120}|(?:Leave|Add|Post|View|Read|Show|See) (?:a |your |all |the )?(?:\d+ )?[Cc]omments?\b.{0,80})$/s,
    place: 'edge',
  },
  {
    variant: 'small-print',
    confidence: 0.85,
    pattern:
      /^(?:By (?:signing up|subscribing|clicking|registering|submitting|providing)\b.{0,300}|You (?:can|may) (?:unsubscribe|opt[- ]out)\b.{0,160}|This site is protected by (?:reCAPTCHA|recaptcha)\b.{0,160}|(?:Thank you|Thanks) for (?:signing up|subscribing|reading)\b.{0,160}|Enter your e-?mail.{0,80}|Sign [Uu]p$)$/s,
    place: 'edge',
  },
  {
    variant: 'tagline',
    confidence: 0.8,
    quotable: true,
    pattern: grammar(
      String.raw`^["“]?(?:The )?\p{Lu}?[\p{L}\d ]{1,30}["”]? (?:shows|brings|gives|offers|delivers) you\b.{0,200}$`,
    ),
    place: 'edge',
  },
  {
    variant: 'abonnieren',
    confidence: 0.87,
    pattern:
      /^(?:.{0,160}\b(?:[Nn]ewsletter|NEWSLETTER|[Pp]odcasts?|App|WhatsApp-Kanal|[Kk]anal|Abo|Jahresabo)s?\b.{0,120}\b(?:abonnieren|anmelden|bestellen|abbestellen|herunterladen|registrieren|folgen|sichern)\b.{0,160}|(?:Folgen Sie|Folge|Abonnieren Sie|Abonniere|Laden Sie|Melden Sie sich|Melde dich|Jetzt (?:unterstützen|abonnieren|anmelden|zum|den|für|mitmachen)|Hier (?:kostenlos|für den|abonnieren|anmelden)|Unterstützen Sie|Mehr zum Thema|Lesen Sie (?:auch|mehr|hier)|Hier geht es|Alles zum Thema)\b.{0,200}|.{0,60}\b(?:abonnieren sie|Newsletter abonnieren|Newsletter bestellen)\b.{0,120})$/s,
    place: 'edge',
  },
  {
    variant: 'abonnez-vous',
    confidence: 0.87,
    pattern: grammar(
      String.raw`^(?:.{0,80})?(?:(?:[Aa]bonnez-vous|[Ii]nscrivez-vous|S['’]abonner|S['’]inscrire|[Ss]uivez(?:-nous)?|[Tt]éléchargez|Recevez|Soutenez|Retrouvez|Rejoignez|Lire aussi|À lire aussi)\b|(?:[Ss]uscríb(?:ete|ase|anse)|[Ss]íguenos|[Ss]igue (?:a|las|toda|el|nuestr)|Puedes (?:seguir a|seguirnos|suscribirte|apuntarte)|Apúntate|[Dd]escarga|Regístrate|Únete|Recibe|Lea también|Lee también|Te puede interesar)(?!\p{L})|(?:[Aa]ssine|[Ii]nscreva-se|[Ss]iga (?:o|a|nos|no|nosso|as)|Baixe|Receba|Leia (?:também|mais)|Clique aqui)(?!\p{L})|(?:[Ii]scriviti|[Ss]eguici|[Aa]bbonati|[Ss]carica|Ricevi|Leggi anche|Clicca qui)(?!\p{L})|(?:Meld je aan|Abonneer|Schrijf je in|Volg ons|Lees ook)\b).{0,240}$`,
      's',
    ),
    place: 'edge',
  },
]

const promised = grammar(
  String.raw`\b(?:${promise}|NRPLUS|today|now|here|free|account|us|VIP|our|the conversation|YouTube|news|[Nn]ewsletter|Newsletters|Podcast)`,
  'i',
)

function signUp({0: whole, input}: RegExpExecArray): {} | undefined {
  if (/\b(?:said|says|told|wrote)\b/.test(whole)) return undefined
  const isAboutPromise = promised.test(whole)
  return isAboutPromise || input.length < 40 ? {} : undefined
}

const pitch = grammar(
  String.raw`\b(?:${promise}|[Ss]ign up|[Ss]ubscribe|SUBSCRIBE|Subscribers|delivered|straight to|follow us|click|promo code)\b`,
  'i',
)

function inbox({0: whole}: RegExpExecArray): {} | undefined {
  if (/["“”]|\b(?:said|says|told|wrote)\b/.test(whole)) return undefined
  const isPitch = pitch.test(whole)
  return isPitch ? {} : undefined
}

const person = grammar(
  String.raw`^(?:.{0,40}(?:['’]s|reporter|correspondent) )?\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?: \(?@\w+\)?)?$`,
)

function followUs({0: whole}: RegExpExecArray): {} | undefined {
  if (/["“”]|\b(?:said|says|told|wrote|was|were|has|had)\b/.test(whole)) return undefined
  // "Follow Jane Roe on Twitter" is an author's address, not a pitch.
  const followed = /^(?:and |please )?follow (.{2,80}?),? (?:on|at|online)\b/i.exec(whole)?.[1]
  const isPerson = followed !== undefined && person.test(followed) && !organisationWord.test(followed)
  return isPerson || /^follow (?:him|her|me)\b/i.test(whole) ? undefined : {}
}

const pitchToReader = grammar(
  String.raw`^(?:Read \p{Lu}[\p{L}’']+(?: \p{Lu}\p{L}+)*['’]s .{2,40}(?:magazine|blog|newsletter)|Read more\b.{3,120}|Read the latest\b.{3,100}|Watch (?:the latest|this|the full|live|\p{Lu}[^.]{2,80} (?:weekdays|weeknights|live|on))\b.{0,160}|Watch \p{Lu}[\p{L} \d]+ NOW|(?:Listen|LISTEN|Subscribe) (?:to|now|here|and)\b.{0,80}(?:podcast|Podcast|Episode|Coverage|episode|Radio|NPR|Spotify|Apple|show)\b.{0,120}|Listen to the (?:Episode|episode|story|audio).{0,60}|Check out (?:our|the|all|more|his|her|some|these)\b.{0,220}|Visit (?:us|our|\p{Lu}[\p{L}.’']+(?: \p{Lu}[\p{L}.’']+){0,4} (?:for|to|at)|\p{Lu}[^.]{1,40}['’]s (?:homepage|website|page)|[a-z.]+\.(?:com|org))\b.{0,160}|Find (?:out more|more|us|the latest|our)\b.{0,160}|Explore (?:our|more)\b.{0,120}|Learn more (?:about|at|here)\b.{0,200}|Send tips\b.{0,80}|See (?:more|all|our)\b.{0,160}|View (?:the full|our)\b.{0,160}|(?:Buy|Order|Pre-?order) (?:the|his|her|your|our|it|a)\b.{0,120}|Tune in(?:to)? \b.{0,120})`,
)

/** An imperative to the reader is a pitch when it names a medium, a house's page or a place to go. */
function readMore({0: whole}: RegExpExecArray): {} | undefined {
  if (/["”]|\b(?:said|says|told|wrote|was|were|had)\b/.test(whole)) return undefined
  return pitchToReader.test(whole) ? {} : undefined
}
