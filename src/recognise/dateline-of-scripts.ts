import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import type {Dateline} from '../story/story.ts'

/** Begins in a script that has no capitals of Latin's, which the other patterns go by. */
const mayBegin =
  /^[(（【[]?[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Cyrillic}]/u

/** Each with its groups by name; what is named as the agency has to be one. */
const patterns: readonly RegExp[] = [
  // 新华社北京3月4日电（记者…） · 共同社東京3月4日電
  /^[(（【]?(?<agency>\p{Script=Han}{2,5}社)(?<place>\p{Script=Han}{2,10}?)(?<date>\d{1,2}月\d{1,2}日)[电電讯訊][)）】]?(?:\s*[(（](?:记者|記者)[\s:：]*(?<reporters>[\p{Script=Han}、，,·\s]{2,40})[)）])?\s*/u,
  // （中央社記者…台北4日電）
  /^[(（](?<agency>\p{Script=Han}{2,5}社)記者(?<reporters>\p{Script=Han}{3})(?<place>\p{Script=Han}{2,8}?)(?<date>(?:\d{1,2}月)?\d{1,2}日)[电電讯訊][)）]\s*/u,
  // 【ワシントン共同】
  /^【(?<place>[^【】（(]{2,12}?)(?<agency>共同|時事)】\s*/u,
  // （美國商業資訊）-- · (路透社) -
  /^[(（【](?<agency>\p{Script=Han}{2,10})[)）】]\s*(?:[-–—]{1,2}\s*)?/u,
  // (서울=연합뉴스) 김해달 기자 =
  /^[([](?<place>[\p{Script=Hangul}·,]{2,12})=(?<agency>[\p{Script=Hangul} ]{2,12})[)\]]\s*(?:(?<reporters>[\p{Script=Hangul}·]{2,20}(?:\s[\p{Script=Hangul}·]{2,12}){0,2}?)\s(?:기자|특파원|통신원)\s*(?:=\s*|$)|[\p{Script=Hangul}·]{2,20}(?:\s[\p{Script=Hangul}·]{2,12}){0,2}\s*=\s*)?/u,
  // باريس (أ ف ب) -
  /^(?<place>[\p{Script=Arabic}]{2,20}(?:[ -][\p{Script=Arabic}]{2,20}){0,2}) ?[(](?<agency>[\p{Script=Arabic} ]{2,25})[)]\s*(?:[-–—]\s*|$)/u,
  // Москва. 4 марта. INTERFAX.RU -
  /^(?<place>[\p{Script=Cyrillic}][\p{Script=Cyrillic}’'-]{1,25}(?:[ -][\p{Script=Cyrillic}’'-]{2,25}){0,2})\. (?<date>\d{1,2} \p{Script=Cyrillic}{3,9})\. (?<agency>[A-Z.]{4,14}|[\p{Script=Cyrillic}]{4,14}) [-–—]\s*/u,
  // МОСКВА, 4 марта. /ТАСС/. · МОСКВА, 4 мар — РИА Новости, Имя Фамилия.
  /^(?<place>[\p{Script=Cyrillic}][\p{Script=Cyrillic}’'-]{1,25}(?:[ -][\p{Script=Cyrillic}’'-]{2,25}){0,2}), (?<date>\d{1,2} \p{Script=Cyrillic}{3,9})\.?\s*(?:\/(?<agency>[\p{Script=Cyrillic} -]{3,25})\/\.?|[-–—] (?<house>[\p{Script=Cyrillic} -]{3,25})(?:, (?<reporters>\p{Lu}\p{Script=Cyrillic}{1,20}(?: \p{Lu}\p{Script=Cyrillic}{1,25}){1,2}))?\.)\s*/u,
]

/** The dateline at the head of a text in Chinese, Korean, Arabic or Cyrillic script, and where the story begins. */
export function readDatelineOfScripts(head: string): {readonly dateline: Dateline; readonly end: number} | undefined {
  if (!mayBegin.test(head)) return undefined
  for (const pattern of patterns) {
    const {0: printed = '', groups: {place, date, agency, house} = {}} = pattern.exec(head) ?? {}
    const name = (agency ?? house)?.trim()
    if (name === undefined || resolvePublisher(name) === undefined) continue
    const text = printed.replace(/(?:[\s—–=-]|(?<=\/)\.)+$/u, '')
    return {
      dateline: {
        ...(place === undefined ? {} : {place}),
        agency: name,
        ...(date === undefined ? {} : {date}),
        text,
      },
      end: printed.length,
    }
  }
  return undefined
}

/** The reporters whom a dateline of these scripts names: "新华社北京3月4日电（记者…）", "(서울=연합뉴스) … 기자". */
export function reportersOf(printed: string): readonly string[] {
  for (const pattern of patterns) {
    const reporters = pattern.exec(printed)?.groups?.['reporters']?.trim()
    if (reporters === undefined) continue
    if (/\p{Script=Cyrillic}/u.test(reporters)) return [reporters]
    // A point stands between two Koreans, and in the name of one who is written in Chinese.
    const between = /\p{Script=Hangul}/u.test(reporters) ? /[·\s]+/u : /[、，,\s]+/u
    return reporters.split(between).filter((name) => name !== '')
  }
  return []
}
