import {LinkIcon} from '@sanity/icons/Link'
import {StrikethroughIcon} from '@sanity/icons/Strikethrough'
import {UnderlineIcon} from '@sanity/icons/Underline'
import {type BlockDecoratorProps, defineField} from 'sanity'
import type {JSX} from 'react'
import {webAddressRule} from './web-address-rule.ts'

/** What can be marked inside a paragraph, in the body and in the cells of its tables. */
export const textMarks = {
  decorators: [
    {title: 'Strong', value: 'strong'},
    {title: 'Emphasis', value: 'em'},
    {title: 'Underline', value: 'underline', icon: UnderlineIcon},
    {title: 'Strike through', value: 'strike-through', icon: StrikethroughIcon},
    {title: 'Subscript', value: 'sub', icon: SubscriptSign, component: Subscript},
    {title: 'Superscript', value: 'sup', icon: SuperscriptSign, component: Superscript},
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

function Subscript({children}: BlockDecoratorProps): JSX.Element {
  return <sub>{children}</sub>
}

function Superscript({children}: BlockDecoratorProps): JSX.Element {
  return <sup>{children}</sup>
}

/** As large as the icons beside it, which the toolbar scales up. */
const sign = {fontSize: '0.6em', lineHeight: 1}

function SubscriptSign(): JSX.Element {
  return (
    <span style={sign}>
      x<sub>2</sub>
    </span>
  )
}

function SuperscriptSign(): JSX.Element {
  return (
    <span style={sign}>
      x<sup>2</sup>
    </span>
  )
}

/** The lists that a paragraph can belong to. */
export const textLists = [
  {title: 'Bullets', value: 'bullet'},
  {title: 'Numbers', value: 'number'},
]
