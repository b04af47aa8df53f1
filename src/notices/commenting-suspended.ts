import type {NoticeFacts} from '../story/story.ts'
import type {NoticeMatch, NoticeRule, PassageInContext} from './notice-rule.ts'
import {commentingForms} from './commenting/forms.ts'
import {standingNotices} from './commenting/standing-notices.ts'
import {maximumRestCharacters, sentenceRule} from './sentence-rule.ts'

const bySentence = sentenceRule({
  name: 'commenting-suspended',
  kind: 'commenting-suspended',
  keywords: [
    'comment',
    'our goal is to',
    'our aim is to',
    'our mission is to',
    'discussion',
    'conversation',
    'thread',
    'komment',
    'diskussion',
    'forum',
    'comentario',
    'comentários',
    'caixa de coment',
    'commenti',
    'reacti',
    'reageren',
    ...standingNotices.map((notice) => notice.slice(0, 12).toLowerCase()),
  ],
  forms: commentingForms,
  led: /^(?:Our (?:goal|aim|mission|priority|hope) is to (?:create|foster|provide|build|offer|keep|maintain|host)\b.{0,160}\b(?:users|readers|commenters|community|audience|visitors|everyone|people)\b|(?:In an effort|In order) to (?:improve|protect|foster)\b.{0,120}$|We (?:value|welcome|appreciate|believe) .{0,80}(?:comments|discussion|readers|conversation))/,
  continued:
    /^(?:(?:We|You|Your|Our|Please|Thank|Thanks|For (?:more|any)|If you|In the meantime|To (?:share|join|comment)|Comments?|Commenting|Readers|It will|They will|Why not|Have a question|Do you have|Wir|Sie|Bitte|Nous|Vous|Merci|Gracias|Puede)\b(?!.{0,300}\b(?:said|says|told)\b).{0,300})$/s,
})

/** The site says that nobody can comment on the story. */
export const commentingSuspended: NoticeRule = {
  ...bySentence,
  find: (context) => [...bySentence.find(context), ...findCutOff(context)],
}

/** Fewer letters than this of a standing notice, in UTF-16 units, could begin anything. */
const minimumCutOffCharacters = 12

/** A standing notice that the copy breaks off, even within a word: its beginning is the end of the passage. */
function findCutOff({passage, sentences, index, count}: PassageInContext): NoticeMatch[] {
  for (let i = Math.max(0, sentences.length - maximumCutOffSentences); i < sentences.length; i++) {
    const first = sentences[i]
    const last = sentences.at(-1)
    if (first === undefined || last === undefined || last.end - first.wordsStart > maximumRestCharacters) continue
    const rest = plain(passage.text.slice(first.wordsStart, last.end).replace(/(?:…|\.\.\.)$/, ''))
    const isCutOff = (notice: string): boolean => notice.startsWith(rest) && rest.length < notice.length
    if (rest.length < minimumCutOffCharacters || !plainNotices.some(isCutOff)) continue
    const confidence = rest.length >= 30 ? 0.95 : index === count - 1 ? 0.8 : 0
    if (confidence === 0) continue
    const facts: NoticeFacts = {temporary: true}
    return [{start: first.start, end: last.end, variant: 'cut-off', confidence, facts}]
  }
  return []
}

const maximumCutOffSentences = 4

const plainNotices = standingNotices.map(plain)

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim()
}
