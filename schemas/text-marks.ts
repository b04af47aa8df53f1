import {LinkIcon} from '@sanity/icons/Link'
import {UnderlineIcon} from '@sanity/icons/Underline'
import {defineField} from 'sanity'
import {webAddressRule} from './web-address-rule.ts'

/** What can be marked inside a paragraph, in the body and in the cells of its tables. */
export const textMarks = {
  decorators: [
    {title: 'Strong', value: 'strong'},
    {title: 'Emphasis', value: 'em'},
    {title: 'Underline', value: 'underline', icon: UnderlineIcon},
  ],
  annotations: [
    {
      name: 'link',
      title: 'Link',
      type: 'object',
      icon: LinkIcon,
      fields: [
        defineField({
          name: 'href',
          title: 'Address',
          type: 'url',
          validation: (rule) => webAddressRule(rule).required(),
        }),
      ],
    },
  ],
}

/** The lists that a paragraph can belong to. */
export const textLists = [
  {title: 'Bullets', value: 'bullet'},
  {title: 'Numbers', value: 'number'},
]
