import type {HeadlineVariant, Media, Place, RelatedItem, Subject, Wire} from '../story/story.ts'

/** A subject or genre as the article keeps it. */
export interface SubjectValue extends Subject {
  readonly _type: 'subject'
  readonly _key: string
}

/** Where the story was made, or where what it tells of is. */
export interface PlaceValue extends Place {
  readonly _type: 'place'
  readonly _key: string
}

/** Another headline that the sender offers for the story. */
export interface HeadlineVariantValue extends HeadlineVariant {
  readonly _type: 'headlineVariant'
  readonly _key: string
}

/** Another item of the wire that the sender points to. */
export interface RelatedItemValue extends RelatedItem {
  readonly _type: 'relatedItem'
  readonly _key: string
}

/** The envelope in which the story came. */
export interface WireValue extends Wire {
  readonly _type: 'wire'
}

/** A picture, film or sound that the wire offered with the story, before anyone has fetched it. */
export interface WireMediaValue extends Media {
  readonly _type: 'wireMedia'
  readonly _key: string
}
