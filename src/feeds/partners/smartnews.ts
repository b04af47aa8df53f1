import {element, escapeText, textElement} from '../xml-writer.ts'
import {rfc822} from '../item-dates.ts'
import type {Partner} from './partner.ts'

/**
 * SmartNews SmartFormat 2.1. An item is changed or deleted only where its `pubDate` changes too; one that is left out
 * stays where it is.
 */
export const smartnews = {
  name: 'smartnews',
  title: 'SmartNews SmartFormat',
  source: 'SmartNews: "SmartFormat specification 2.1"',
  limits: {items: 50, bytes: 1_000_000},
  tombstone: 'text',
  tombstoneDays: 14,
  variant: {
    pubDate: 'updated',
    descriptionLength: 30,
    namespaces: {snf: 'http://www.smartnews.be/snf'},
    channelElements: ({settings, updatedAt}) => [
      textElement('pubDate', rfc822(updatedAt)),
      element('ttl', {}, escapeText('5')),
      settings.publisher.logoUrl === undefined
        ? undefined
        : element('snf:logo', {}, textElement('url', settings.publisher.logoUrl)),
    ],
    itemElements: ({media}) => {
      const image = media.find(({kind}) => kind === 'image')
      return [image === undefined ? undefined : element('media:thumbnail', {url: image.url})]
    },
  },
} as const satisfies Partner
