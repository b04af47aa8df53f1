import {present, presentList} from '../story/present.ts'
import type {Story, Wire} from '../story/story.ts'
import type {Article} from './documents.ts'
import {createKeys} from './ids.ts'
import {instantOf} from './instant.ts'
import {types} from './names.ts'
import {safeAddress} from './web-address.ts'
import type {WireValue} from './wire-values.ts'

/** What the wire says of a story beside its text: the envelope, how it is filed and what came with it. */
export function wireValuesOf(
  story: Story,
): Pick<Article, 'genres' | 'headlines' | 'media' | 'places' | 'relatedItems' | 'subjects' | 'wire'> {
  return present({
    headlines: presentList(story.headlines && keyed(types.headlineVariant, story.headlines)),
    subjects: presentList(story.subjects && keyed(types.subject, story.subjects)),
    genres: presentList(story.genres && keyed(types.subject, story.genres)),
    places: presentList(story.places && keyed(types.place, story.places)),
    media: presentList(story.media && keyed(types.wireMedia, story.media).map(withSafeAddress)),
    relatedItems: presentList(story.relatedItems && keyed(types.relatedItem, story.relatedItems).map(withSafeAddress)),
    wire: wireOf(story.wire),
  })
}

function keyed<Type extends string, Value extends object>(
  type: Type,
  values: readonly Value[],
): (Value & {readonly _type: Type; readonly _key: string})[] {
  const keyOf = createKeys()
  return values.map((value) => ({_type: type, _key: keyOf(JSON.stringify(value)), ...value}))
}

function withSafeAddress<Value extends {readonly url?: string}>(value: Value): Value {
  const {url, ...rest} = value
  const safe = safeAddress(url)
  // Only `url` was taken out, which the type has as optional.
  return {...rest, ...(safe === undefined ? {} : {url: safe})} as Value
}

function wireOf(wire: Wire | undefined): WireValue | undefined {
  if (!wire) return undefined
  const {versionCreated, firstCreated, ...rest} = wire
  return {
    _type: types.wire,
    ...rest,
    ...present({versionCreated: instantOf(versionCreated), firstCreated: instantOf(firstCreated)}),
  }
}
