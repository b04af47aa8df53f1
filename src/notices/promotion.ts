import {promotionForms} from './promotion/forms.ts'
import type {NoticeMatch, NoticeRule, PassageInContext} from './notice-rule.ts'
import {sentenceRule} from './sentence-rule.ts'

const bySentence = sentenceRule({
  name: 'promotion',
  kind: 'promotion',
  keywords: [
    'sign up',
    'sign-up',
    'signup',
    'subscri',
    'newsletter',
    'click here',
    'tap here',
    'download',
    'get the ',
    'get our',
    'get breaking',
    'follow ',
    'for more',
    'for the latest',
    'most read',
    'more from',
    'join us',
    'join our',
    'join the conversation',
    'like us',
    'podcast',
    'listen ',
    'watch ',
    'read more',
    'read the latest',
    'read cnn',
    'thank you for supporting',
    'become a member',
    'support our',
    'journalism',
    'donate',
    'visit ',
    'your inbox',
    'want to',
    'want more',
    'stay up to date',
    'stay informed',
    'stay in the know',
    'stay connected',
    'check out',
    'find out more',
    'have a tip',
    'got a tip',
    'got a news tip',
    'send tips',
    'view the full release',
    'by signing up',
    'you can unsubscribe',
    'recaptcha',
    'if you enjoyed',
    'if you like',
    'learn more',
    'share this',
    'app store',
    'google play',
    'jetzt ',
    'abonnieren',
    'anmelden',
    'folgen sie',
    'mehr zum thema',
    'unterstützen',
    'abonnez',
    'inscrivez',
    'suivez',
    'abonner',
    'téléchargez',
    'suscríb',
    'síguenos',
    'siga ',
    'assine',
    'inscreva',
    'iscriviti',
    'seguici',
    'abbonati',
    'scarica',
    'meld je',
    'abonneer',
    'daily briefing',
    'diverse perspectives',
    'have something to say',
    'who wish to comment',
    'proud to bring you',
    'real-time email alerts',
    'start the day',
    'keep up with',
    'twitter.com',
    'see more from',
    'see all',
    'http',
    'special offer',
    'reader-supported',
    'more stories like',
    'thanks for reading',
  ],
  continued:
    /^(?:By (?:signing|subscribing|clicking|submitting|registering)|You (?:can|may) (?:unsubscribe|opt|manage|cancel|also|subscribe|support|donate)|This site is protected|(?:Sign [Uu]p|SIGN UP|Subscribe|Join|Loading|Thanks? (?:you )?for signing|Please (?:try|enable|enter)|Enter your|Email address|Invalid|Send me|Members get|And importantly|Consider it|LEARN MORE|Learn more|Manage Newsletters|It['’]s free|Click|We encountered|Your gift|Every (?:gift|dollar|contribution)|Your (?:support|donation|contribution)|God bless)\b.{0,300}|(?:Follow (?:us|him|her|them)|Read more|Find out more|For the latest)\b.{0,200})/s,
  forms: promotionForms,
})

/** The publisher asks the reader to read, follow, fetch or pay for something else. */
export const promotion: NoticeRule = {
  ...bySentence,
  find: (context) => asOneBlock(bySentence.find(context), context),
}

/** A sign-up box comes as one paragraph with its heading, pitch, buttons and small print. */
function asOneBlock(matches: readonly NoticeMatch[], {sentences}: PassageInContext): readonly NoticeMatch[] {
  const [first, last] = [matches[0], matches.at(-1)]
  const [head, tail] = [sentences[0], sentences.at(-1)]
  if (first === undefined || last === undefined || head === undefined || tail === undefined) return matches
  if (sentences.length > maximumBoxSentences || tail.end - head.start > maximumBoxCharacters) return matches
  const pitched = matches.reduce((sum, {start, end}) => sum + end - start, 0)
  if (pitched < (tail.end - head.start) * minimumPitchedShare) return matches
  const core = {start: first.start, end: last.end}
  return [{start: head.start, end: tail.end, core, variant: first.variant, confidence: first.confidence}]
}

const maximumBoxSentences = 14
const maximumBoxCharacters = 1200
const minimumPitchedShare = 0.4
