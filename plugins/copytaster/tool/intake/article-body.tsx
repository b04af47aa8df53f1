import {Badge, Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {createElement, type JSX, memo, type ReactNode, useState} from 'react'
import type {PortableTextBlock, PortableTextSpan} from '@portabletext/types'
import type {
  ArticleBlock,
  ArticleImageValue,
  ArticleTableValue,
  RelatedLinkValue,
} from '../../../../src/documents/documents.ts'
import {type BlockGroup, type BlockList, groupBlocks} from '../../../../src/documents/group-blocks.ts'
import {types} from '../../../../src/documents/names.ts'
import {safeAddress} from '../../../../src/documents/web-address.ts'
import {useTranslate} from '../../i18n/use-translate.ts'

/** Blocks that are drawn before somebody asks for all. */
const firstBlocks = 200

/** The body of the article to be, to read. */
export const ArticleBody = memo(function ArticleBody({body}: {readonly body: readonly ArticleBlock[]}): JSX.Element {
  const t = useTranslate()
  const [all, setAll] = useState(false)
  const shown = all ? body : body.slice(0, firstBlocks)
  return (
    <Stack as="section" gap={3}>
      <Heading as="h3" size={0}>
        {t('tool.field.body')}
      </Heading>
      <Card className="copytaster-intake-body" data-testid="copytaster-preview-body" tone="inherit">
        {body.length === 0 && (
          <Text muted size={1}>
            {t('tool.preview.no-body')}
          </Text>
        )}
        {groupBlocks(shown).map((group, index) => (
          <Group group={group} key={group.kind === 'block' ? group.block._key : index} />
        ))}
      </Card>
      {shown.length < body.length && (
        <Button
          fontSize={1}
          mode="ghost"
          onClick={() => setAll(true)}
          text={t('tool.preview.more', {count: body.length - shown.length})}
        />
      )}
    </Stack>
  )
})

function Group({group}: {readonly group: BlockGroup}): ReactNode {
  if (group.kind === 'list') return <List list={group} />
  const {block} = group
  switch (block._type) {
    case types.relatedLink:
      // The type says which of the members of a body it is.
      return <RelatedLink link={block as RelatedLinkValue} />
    case types.articleTable:
      return <Table table={block as ArticleTableValue} />
    case types.articleImage:
      return <Picture picture={block as ArticleImageValue} />
    default:
      return 'children' in block && createElement(elements[String(block.style)] ?? 'p', {}, <Spans block={block} />)
  }
}

/** The preview itself has headings above these. */
const elements: Readonly<Record<string, string>> = {h2: 'h4', h3: 'h5', blockquote: 'blockquote'}

function List({list}: {readonly list: BlockList}): JSX.Element {
  const items = list.items.map(({block, lists}) => (
    <li key={block._key}>
      <Spans block={block} />
      {lists.map((below) => (
        <List key={below.items[0]?.block._key} list={below} />
      ))}
    </li>
  ))
  return list.numbered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function Spans({block: {children, markDefs}}: {readonly block: PortableTextBlock}): readonly ReactNode[] {
  const links = new Map(
    (markDefs ?? []).map(({_key, ...mark}) => [_key, 'href' in mark ? String(mark.href) : undefined]),
  )
  return children.map((child, index) => {
    // Bodies that were read hold spans alone.
    const {_key, marks = [], text} = child as PortableTextSpan
    return (
      <span key={_key ?? index}>
        {marks.reduce((inner: ReactNode, mark) => marked(mark, inner, links.get(mark)), text)}
      </span>
    )
  })
}

function marked(mark: string, inner: ReactNode, href: string | undefined): ReactNode {
  switch (mark) {
    case 'strong':
      return <strong>{inner}</strong>
    case 'em':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strike-through':
      return <s>{inner}</s>
    case 'sub':
      return <sub>{inner}</sub>
    case 'sup':
      return <sup>{inner}</sup>
    default: {
      const address = safeAddress(href)
      return address === undefined ? (
        inner
      ) : (
        <a href={address} rel="noreferrer" target="_blank">
          {inner}
        </a>
      )
    }
  }
}

function RelatedLink({link: {lead, title, url}}: {readonly link: RelatedLinkValue}): JSX.Element {
  const t = useTranslate()
  return (
    <Card border marginBottom={3} padding={3} radius={2} tone="transparent">
      <Stack gap={3}>
        <Flex>
          <Badge fontSize={0}>{t('tool.role.relatedLink')}</Badge>
        </Flex>
        <Text size={1}>{lead === undefined ? title : `${lead}: ${title}`}</Text>
        {url !== undefined && (
          <Text muted size={1} style={{overflowWrap: 'anywhere'}}>
            {url}
          </Text>
        )}
      </Stack>
    </Card>
  )
}

/** The words alone: the preview asks nothing of the sender's servers. */
function Picture({picture: {alt, caption, credit, url}}: {readonly picture: ArticleImageValue}): JSX.Element {
  const t = useTranslate()
  return (
    <Card border marginBottom={3} padding={3} radius={2} tone="transparent">
      <Stack gap={3}>
        <Flex>
          <Badge fontSize={0}>{t('tool.role.picture')}</Badge>
        </Flex>
        {[caption ?? alt, credit].map(
          (line) =>
            line !== undefined && (
              <Text key={line} size={1}>
                {line}
              </Text>
            ),
        )}
        {url !== undefined && (
          <Text muted size={1} style={{overflowWrap: 'anywhere'}}>
            {url}
          </Text>
        )}
      </Stack>
    </Card>
  )
}

function Table({table: {rows, caption}}: {readonly table: ArticleTableValue}): JSX.Element {
  return (
    <table>
      {caption !== undefined && <caption>{caption}</caption>}
      <tbody>
        {rows.map(({_key, cells, header}) => (
          <tr key={_key}>
            {cells.map((cell) =>
              createElement(
                header ? 'th' : 'td',
                {key: cell._key},
                cell.content?.map((block) => (
                  <div key={block._key}>
                    <Spans block={block} />
                  </div>
                )),
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
