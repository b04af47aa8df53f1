import type {ObjectSchemaType} from 'sanity'
import {type ArticleField, type ArticleType, fieldNameIn} from '../../../src/documents/article-type.ts'
import type {PassageReading} from '../../../src/documents/cut-text.ts'
import {type FieldPlace, placeId} from '../../../src/documents/field-place.ts'
import type {TracedPassage} from '../../../src/documents/text-lines.ts'
import type {FieldTrace} from '../../../src/documents/trace-wire-item.ts'
import {ruleName, type Translate} from '../kinds/words-of-notice.ts'

/** What pieces of the copy, and the places they went to, are called. */
export interface NamesOfTrace {
  place(place: FieldPlace): string
  /** What a passage was taken for and where it went. */
  passage(passage: TracedPassage): string
}

/** Fields are called what the form calls them. */
export function namesOfTrace(
  t: Translate,
  traces: readonly FieldTrace[],
  {type, schema}: {readonly type: ArticleType; readonly schema: ObjectSchemaType},
): NamesOfTrace {
  const titles = new Map(schema.fields.map((field) => [field.name, field.type.title]))
  const members = Map.groupBy(traces, ({place}) => place.field)
  const field = (name: ArticleField): string => titles.get(fieldNameIn(type, name) ?? '') ?? t(`field.${name}`)
  const names = new Map(traces.map((trace) => [placeId(trace.place), nameOf(trace)]))

  function nameOf({place, reading, number}: FieldTrace): string {
    const name = field(place.field)
    if (place.field === 'body') return t(`arrived.member.${reading.role}`, {field: name, number})
    if (place.field === 'notices') return t('arrived.member.notice', {field: name, kind: readingName(t, reading)})
    const isOneOfMany = place.key !== undefined && (members.get(place.field)?.length ?? 0) > 1
    return isOneOfMany ? t('arrived.member.number', {field: name, number}) : name
  }

  return {
    place: (place) => names.get(placeId(place)) ?? field(place.field),
    passage({reading, place}) {
      if (!reading) return ''
      const role = readingName(t, reading)
      if (!place) return t(reading.role === 'furniture' ? 'arrived.furniture' : 'arrived.left-out', {role})
      const name = names.get(placeId(place)) ?? field(place.field)
      return place.field === 'body' || name === role
        ? name
        : t('arrived.went-to', {role: capitalised(role), field: name})
    },
  }
}

function readingName(t: Translate, {role, kind, rule}: PassageReading): string {
  if (kind !== undefined) return t(`kind.${kind}`)
  return role === 'furniture' ? ruleName(rule) : t(`role.${role}`)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
