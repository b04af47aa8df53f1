import type {Handle} from '../story/story.ts'
import {isPersonName} from './person-name.ts'

/** What a contact line says: who, and how to reach them. */
export interface AuthorContact {
  readonly name?: string
  readonly handles: readonly Handle[]
  readonly email?: string
  /** The line tells readers to follow its author, so that it can stand in for a byline. */
  readonly follows: boolean
  readonly rule: string
}

const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/u
const handle = /(?:^|[\s(])@(\w{2,30})/gu
const network = /\b(twitter|x\.com|instagram|facebook|mastodon|bluesky|threads|linkedin|tiktok)\b/iu
const profile =
  /https?:\/\/(?:www\.)?(twitter|x|instagram|facebook|threads|bsky|linkedin|mastodon)\.(?:com|app|social|net)\/(?:profile\/|in\/|@)?([\w.-]{2,40})/giu
const follow =
  /^(?:[-–•*]\s*)?(?:(?:you can |please )?follow|folgen sie|suivez|siga?(?: a)?|segui)\s+((?:\S+\s+){0,8}?)(?:(?:on|online|at|auf|sur|en|su|no|via|:)\s*(?:\S+\s*){0,4})?@\w/iu
const followOn =
  /^(?:you can )?follow\s+((?:\S+\s+){1,6}?)(?:on|at)\s+(?:twitter|x|instagram|facebook|threads|bluesky|mastodon)\b/iu
const reach =
  /^(?:[-–•*]\s*)?(?:(?:to )?contact (?:the )?(?:reporters?|editors?|authors?|writers?|journalists?)\b|(?:contact|reach|e-?mail|write to|write|text|call|kontakt(?:ieren)?|contactez|contacto|contatto)\s*:?\s+(?!us\b|the (?:company|office|department))(\p{Lu}\S+(?:\s\p{Lu}\S+){0,3})?)/iu
const reachable =
  /^(\p{Lu}\S+(?:\s\S+){1,3}?)\s+(?:can be reached|is on (?:twitter|x|instagram|mastodon|bluesky)|is reachable|tweets|ist erreichbar|peut être joint)/iu
const contactDetail =
  /^(?:(?:tel|telephone|phone|fax|cell|mobile|e-?mail|website|web|contact|kontakt|téléphone|teléfono|media contact|press contact|investor relations(?: contact)?|pressekontakt)\b\.?\s*[:.]\s*\S|[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?: \((?:END|끝)\))?$|\+?\(?\d[\d\s().-]{6,20}\d$|(?:https?:\/\/|www\.)\S+$)/iu

const anyContact = /@|https?:|^\W{0,3}(?:(?:you can |please )?follow|folgen|suivez|sig[au])\b/iu

/** Longest line read as a contact line. */
const maximumContactCharacters = 500

/** Reads "Follow A B on Twitter: @x", "Follow A B online @x.", "Contact A at a@b.c", "A B can be reached at …". */
export function parseAuthorContact(text: string): AuthorContact | undefined {
  if (text.length > maximumContactCharacters || !anyContact.test(text)) return undefined
  const found = handlesOf(text)
  const address = text.includes('@') ? email.exec(text)?.[0] : undefined
  const followed = found.length > 0 ? (follow.exec(text) ?? followOn.exec(text)) : followOn.exec(text)
  if (followed !== null) {
    const name = nameOf(followed[1])
    if (found.length === 0 && name === undefined && !/^\p{Lu}\p{Ll}+ $/u.test(followed[1] ?? '')) return undefined
    return contact('follow', found, address, name, true)
  }
  const reached = reachable.exec(text)
  if (reached !== null && (found.length > 0 || address !== undefined))
    return contact('reachable', found, address, nameOf(reached[1]), false)
  const asked = reach.exec(text)
  if (asked !== null && (address !== undefined || found.length > 0))
    return contact('contact', found, address, nameOf(asked[1]) ?? nameBefore(text), false)
  return undefined
}

const bio =
  /^(\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}) (?:is|was|covers|writes|reports|can be reached|tweets)\b/u
const followAuthor =
  /\b[Ff]ollow (?:him|her|them|\p{Lu}\p{L}{1,20}) (?:on (?:Twitter|X|Instagram|Threads|Bluesky|Mastodon) )?(?:at )?@\w/u

/** Bloomberg sets the names on lines of their own: "To contact the reporter on this story:", "Ada Quill in Oslo at ada@…". */
export const isContactHeader = (text: string): boolean => text.length <= 80 && contactHeader.test(text)
const contactHeader = /^to contact the (?:reporter|editor|author|writer)s?\b[^:@]{0,50}:$/iu
const namedContact =
  /^(\p{Lu}\S{1,30}(?: \p{Lu}\S{0,30}){1,3}) (?:in \p{Lu}[^@]{1,40} )?at [\w.+-]{1,64}@[\w.-]{3,80}$/u

/** A line below such a header: a name, with an address or not. */
export function parseNamedContact(text: string): AuthorContact | undefined {
  if (text.length > 160) return undefined
  const name = nameOf(namedContact.exec(text)?.[1] ?? text)
  return name === undefined ? undefined : contact('contact', [], email.exec(text)?.[0], name, false)
}

/** The author of whom a line at the end tells who they are and where to follow them. */
export function parseBio(text: string): AuthorContact | undefined {
  if (text.length > maximumContactCharacters) return undefined
  const name = nameOf(bio.exec(text)?.[1])
  const told = followAuthor.exec(text)
  const isReached = name !== undefined && told === null && profile.test(text) && reachable.test(text)
  profile.lastIndex = 0
  if (name === undefined || (told === null && !isReached)) return undefined
  const handles = handlesOf(told === null ? text : text.slice(told.index, told.index + 120))
  return handles.length === 0 ? undefined : contact('bio', handles.slice(0, 1), email.exec(text)?.[0], name, true)
}

/** A line of contact details of a company or a press office ("Tel.: …", an address, a bare e-mail or web address). */
export const isContactDetail = (text: string): boolean =>
  (text.length <= 160 && contactDetail.test(text)) || (text.length <= 300 && bracketed.test(text))

/** Reuters tells its clients so whom to ask: "((ada.quill@example.com; +44 20 7946 0000; Reuters Messaging: …))". */
const bracketed =
  /^\({1,2}(?:[\p{Lu}][^()@;]{1,60}[;,:] ?)?[\w.+-]{1,64}@[\w.-]{3,80}[;,)][^()]{0,220}\){0,2}$|^\({2}[^()@]{2,60}[;,] ?\+?\d[^()]{0,200}\){2}$|^-{0,2}\p{Lu}[^@;.]{2,60}; ?\+?[\d(][\d() -]{5,20}; ?[\w.+-]{1,64}@[\w.-]{3,80}$/u

/** Handles in a text with the networks it names ("@x", "twitter.com/x"). */
export function handlesOf(text: string): Handle[] {
  const named = network.exec(text)?.[1]?.toLowerCase().replace('x.com', 'x')
  const handles: Handle[] = []
  const add = (item: Handle): void => {
    if (!handles.some((other) => other.handle.toLowerCase() === item.handle.toLowerCase())) handles.push(item)
  }
  for (const match of text.matchAll(profile))
    add({
      network: match[1]?.toLowerCase() ?? '',
      handle: match[2]?.replace(/[.-]+$/u, '') ?? '',
      url: match[0].replace(/[.-]+$/u, ''),
    })
  for (const match of text.matchAll(handle))
    add({...(named === undefined ? {} : {network: named}), handle: match[1] ?? ''})
  return handles
}

function contact(
  rule: string,
  handles: Handle[],
  address: string | undefined,
  name: string | undefined,
  follows: boolean,
): AuthorContact {
  return {
    rule: `author-contact/${rule}`,
    handles,
    follows,
    ...(address === undefined ? {} : {email: address}),
    ...(name === undefined ? {} : {name}),
  }
}

function nameOf(words: string | undefined): string | undefined {
  const name = words
    ?.replace(/@\w+.*$/u, '')
    .replace(/\b(?:reporter|writer|editor|on|online|at|and)\b.*$/iu, '')
    .replace(/[,:]\s*$/u, '')
    .trim()
  return name !== undefined && isPersonName(name) ? name : undefined
}

function nameBefore(text: string): string | undefined {
  const name = /:\s*(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3})\s+(?:in|at)\s/u.exec(text)?.[1]
  return name !== undefined && isPersonName(name) ? name : undefined
}
