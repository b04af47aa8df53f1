import type {SanityClient} from 'sanity'
import {type ArticleType, fieldNameIn} from '../../../../src/documents/article-type.ts'
import {editIncoming} from '../../../../src/documents/edit-incoming.ts'
import {addressVariants, headlineWords} from '../../../../src/documents/find-duplicates.ts'
import {namesToSearch, sourcesOf} from '../../../../src/documents/known-sources.ts'
import type {DraftRequest, LakeFinding} from '../../../../src/documents/outlook.ts'
import {fields, types} from '../../../../src/documents/names.ts'
import {draftId} from '../../../../src/documents/plan-story.ts'
import type {Mutation} from '../../../../src/documents/to-mutations.ts'

/** What the intake needs of a Content Lake. */
export interface IntakeLake {
  /** What the lake holds that matters to a story. */
  find(request: DraftRequest): Promise<LakeFinding>
  /** Writes all or nothing. */
  write(mutations: readonly Mutation[], transactionId: string): Promise<void>
}

export function createIntakeLake(client: SanityClient, articleTypes: readonly ArticleType[]): IntakeLake {
  const query = lakeQuery(articleTypes)
  return {
    find: (request) => client.fetch<LakeFinding>(query, paramsOf(request), {perspective: 'raw'}),
    async write(mutations, transactionId) {
      await client.mutate([...mutations], {
        transactionId,
        visibility: 'sync',
        returnDocuments: false,
        returnFirst: false,
      })
    },
  }
}

/** One request for all that decides about a story. */
export function lakeQuery(articleTypes: readonly ArticleType[]): string {
  const wireItem = fields.wireItem
  const compared = `_id, _type, ${articleTypes.map(comparedFields).join(', ')}`
  return `{
    "editions": *[_id in $editions],
    "versions": *[_type == "${types.wireItem}" && ${wireItem.article}._ref == $article]{_id, _rev, _updatedAt, ${wireItem.articleHash}},
    "arrived": *[_id == $wireItem][0]{
      "article": *[_id in [^.${wireItem.article}._ref, "drafts." + ^.${wireItem.article}._ref]] | order(_id desc) [0]{${compared}}
    },
    "supporting": *[_id in $supporting]._id,
    "alike": *[${articleTypes.map(alikeFilter).join(' || ')}][0...${maximumCandidates}]{${compared}},
    "sources": *[
      _type == "${types.source}" && !(_id in path("drafts.**")) && !(_id in path("versions.**")) &&
      (_id in $sources || lower(${fields.source.name}) in $names || count((${fields.source.aliases}[])[lower(@) in $names]) > 0)
    ]{_id, ${fields.source.name}, ${fields.source.aliases}}
  }`
}

/** Articles that are looked at as possible duplicates of one story. */
const maximumCandidates = 50

/** The fields that are compared, under our names whatever the type calls them. */
function comparedFields(type: ArticleType): string {
  const named = [
    ['headline', fieldNameIn(type, 'headline')],
    ['originalUrl', fieldNameIn(type, 'originalUrl')],
    ['guid', guidIn(type)],
  ].flatMap(([name, own]) => (own === undefined ? [] : [`"${name}": ${own}`]))
  return `_type == "${type.name}" => {${named.join(', ')}}`
}

/** A list of wanted values, because what is not there equals nothing that is in a list, but does equal null. */
function alikeFilter(type: ArticleType): string {
  const headline = fieldNameIn(type, 'headline')
  const address = fieldNameIn(type, 'originalUrl')
  const guid = guidIn(type)
  const ways = [
    '_id in $editions',
    ...(headline === undefined
      ? []
      : [`lower(${headline}) in $headlines`, `($words != "" && ${headline} match $words)`]),
    ...(address === undefined ? [] : [`${address} in $addresses`]),
    ...(guid === undefined ? [] : [`${guid} in $guids`]),
  ]
  return `(_type == "${type.name}" && (${ways.join(' || ')}))`
}

function guidIn(type: ArticleType): string | undefined {
  const wire = fieldNameIn(type, 'wire')
  return wire && `${wire}.${fields.wire.guid}`
}

function paramsOf(request: DraftRequest): Record<string, unknown> {
  const story = editIncoming(request.story, request.edits)
  const {_id, headline, originalUrl, wire} = story.article
  const sources = sourcesOf(story)
  return {
    article: _id,
    editions: [_id, draftId(_id)],
    wireItem: story.wireItem._id,
    supporting: story.supporting.map((document) => document._id),
    headlines: headline === '' ? [] : [headline.toLowerCase()],
    words: headlineWords(headline),
    addresses: originalUrl === undefined ? [] : addressVariants(originalUrl),
    guids: wire?.guid === undefined ? [] : [wire.guid],
    sources: sources.map((source) => source._id),
    names: namesToSearch(sources),
  }
}
