import type {MarkupElement} from '../../markup/markup-node.ts'
import {remembered} from './remembered.ts'

/**
 * The words by which a page names an element (class, id, test id), lower case and each between hyphens: "storyBody
 * is-wide" is "-story-body-is-wide-".
 */
export const labelOf = (element: MarkupElement): string => (element.label ??= readLabel(element))

function readLabel({attributes}: MarkupElement): string {
  if (attributes.size === 0) return ''
  const only = attributes.get('class')
  // Text of its own, since a piece of the page would keep all of it as long as it is remembered.
  if (only !== undefined && attributes.size === 1) return labelOfNames(` ${only}`)
  let names = ''
  for (const name of naming) {
    const value = attributes.get(name)
    if (value !== undefined) names += ` ${value.length > longestName ? value.slice(0, longestName) : value}`
  }
  return names === '' ? '' : labelOfNames(names)
}

const labelOfNames = remembered((names) => {
  const given = names.slice(0, longestName * naming.length)
  const words = (/[a-z\d][A-Z]/u.test(given) ? given.replace(/[A-Za-z\d]{2,}/gu, parted) : given)
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
  return `${words}-`.replace(absence, '')
})

function parted(name: string): string {
  if (!/[a-z\d][A-Z]/u.test(name)) return name
  const words = name.replace(/([a-z\d])([A-Z])/gu, '$1-$2')
  return isMadeUp(words.split('-')) ? name : words
}

/** A key that a machine made up ("n1AuAdJlVL") says nothing, whatever its letters happen to spell. */
const isMadeUp = (words: readonly string[]): boolean =>
  words.length > 2 &&
  words.every(({length}) => length <= 3) &&
  words.filter(({length}) => length < 3).length > words.length / 2

const naming = ['class', 'id', 'data-testid', 'data-component', 'data-qa', 'data-type', 'data-module', 'data-block']

/** Longest value of an attribute that is read as a name, in characters: style sheets of utilities fill classes. */
const longestName = 300

/** "has-comments" and "no-ads" say nothing of what the element is itself. */
const absence =
  /-(?:has|with|without|no|not|non|hide|hides|show|shows|use|uses|supports|enable|enabled|allow)-[a-z\d]+(?=-)/gu
