import type {SchemaTypeDefinition} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import type {BodyNoticeRules} from './body-notice-rules.ts'
import {schemaTypes} from './index.ts'

export interface NewsroomSchema {
  /** Names of the types that hold articles. */
  readonly articleTypes: readonly string[]
  readonly bodyRules: BodyNoticeRules
}

/**
 * Copytaster's types as one newsroom needs them: what refers to articles refers to its types, its rules hold for the body,
 * and our own article is left out where another type takes its place.
 */
export function schemaTypesFor({articleTypes, bodyRules}: NewsroomSchema): SchemaTypeDefinition[] {
  const to = articleTypes.map((type) => ({type}))
  return schemaTypes.flatMap((type): SchemaTypeDefinition[] => {
    if (type.name === types.article) {
      return articleTypes.includes(types.article)
        ? [changeField(type, fields.article.body, {validation: bodyRules})]
        : []
    }
    if (type.name === types.wireItem) return [changeField(type, fields.wireItem.article, {to})]
    if (type.name === types.relatedLink) return [changeField(type, fields.relatedLink.article, {to})]
    return [type]
  })
}

type Fielded = Extract<SchemaTypeDefinition, {type: 'document' | 'object'}>

function changeField(type: Fielded, name: string, change: object): SchemaTypeDefinition {
  const changed = type.fields?.map((field) => (field.name === name ? {...field, ...change} : field)) ?? []
  return {...type, fields: changed}
}
