import type {Partner} from './partner.ts'

export const flipboard = {
  name: 'flipboard',
  title: 'Flipboard',
  source: 'Flipboard: "RSS specification", help page "Publisher feeds"',
  limits: {items: 30},
  description: {minimum: 300},
  image: {minimumSide: 400},
  variant: {},
  isAuthorRequired: true,
  tombstone: 'attribute',
} as const satisfies Partner
