import type {ParsedPassage} from '../../story/passage.ts'
import type {ExplicitFields, ParsedStory} from '../format.ts'
import type {MarkupElement} from '../markup/markup-node.ts'
import {createWireClock} from '../wire-clock.ts'
import {elementAt, elementsOf, languageTag, textOf} from '../xml/find-elements.ts'
import {passageOfElement} from '../xml/passage-of-element.ts'
import {conceptsOf} from './concepts.ts'
import {contentOfItem, ownMedia} from './content-of-item.ts'
import {fieldsOfContentMeta, languageOfItem} from './fields-of-content-meta.ts'
import {fieldsOfItemMeta, type ItemContext} from './fields-of-item-meta.ts'

export interface ReadItem {
  readonly guid: string | undefined
  /** IPTC's nature of the item: `text`, `picture`, `video`, `composite` …. */
  readonly nature: string | undefined
  readonly story: ParsedStory
}

/** Reads a newsItem, or what a packageItem says of itself. */
export function storyOfItem(item: MarkupElement, source: string, header?: MarkupElement): ReadItem {
  const language = languageTag(languageOfItem(item))
  const context: ItemContext = {
    concepts: conceptsOf(item, language),
    clock: createWireClock(() => timesOf(item, header)),
    language,
    sender: textOf(elementAt(header, 'sender')),
  }
  const nature = context.concepts.code(elementAt(item, 'itemMeta', 'itemClass'))
  const meta = fieldsOfContentMeta(item, context)
  const content = contentOfItem(item)
  const said = {...content.fields, ...fieldsOfItemMeta(item, context), ...meta.fields}
  const head = headOf(meta.head, content.head, elementAt(item, 'itemMeta', 'title'))
  const isMedium = nature !== undefined && /^(?:picture|graphic|still|video|audio|animation)/u.test(nature)
  const title = head.find(({role}) => role === 'headline')?.text
  const media = isMedium ? ownMedia(content.media, said, textOf(meta.caption), title) : content.media
  const fields: ExplicitFields = {
    ...said,
    ...(media.length === 0 ? {} : {media}),
  }
  return {
    guid: fields.wire?.guid,
    nature,
    story: {
      fields,
      passages: [...head, ...(isMedium ? passageOfElement(meta.caption, 'caption') : []), ...content.text],
      source,
    },
  }
}

/** The item's own head lines, and of the text's those that the item does not have. */
function headOf(
  own: readonly ParsedPassage[],
  inText: readonly ParsedPassage[],
  title: MarkupElement | undefined,
): readonly ParsedPassage[] {
  const more = inText.filter(({role, text}) => !own.some((passage) => passage.role === role || passage.text === text))
  const head = [...own, ...more]
  return head.some(({role}) => role === 'headline') ? head : [...passageOfElement(title, 'headline'), ...head]
}

function timesOf(item: MarkupElement, header: MarkupElement | undefined): (string | undefined)[] {
  const meta = elementsOf(elementAt(item, 'itemMeta'), 'versionCreated', 'firstCreated', 'embargoed', 'expires')
  const content = elementsOf(elementAt(item, 'contentMeta'), 'contentCreated', 'contentModified')
  return [...meta, ...content, elementAt(header, 'sent')].map(textOf)
}
