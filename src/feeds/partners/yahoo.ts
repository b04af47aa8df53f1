import type {Partner} from './partner.ts'

export const yahoo = {
  name: 'yahoo',
  title: 'Yahoo',
  source: "Yahoo's feed guide as publishers' plugins test it; the guide itself is not public",
  limits: {items: 50},
  headline: {minimum: 21},
  minimumWords: 150,
  image: {isRequired: true, minimumWidth: 1280, minimumHeight: 720, maximumBytes: 5_000_000, isOne: true},
  variant: {},
  tombstone: 'attribute',
} as const satisfies Partner
