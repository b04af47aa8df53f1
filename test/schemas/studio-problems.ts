import {
  createSchema,
  isArraySchemaType,
  isObjectSchemaType,
  type SanityDocument,
  type SchemaType,
  validateDocument,
  type Workspace,
} from 'sanity'
import {schemaTypes} from '../../schemas/index.ts'

const schema = createSchema({name: 'copytaster', types: [...schemaTypes]})

/**
 * What the Studio would hold against documents as they are imported: every error of its own validation, every reference to
 * a document that is not among them, and every field or member that no schema type knows. Each as "id: path: message".
 */
export async function studioProblems(
  documents: readonly {readonly _id: string; readonly _type: string}[],
): Promise<string[]> {
  const ids = new Set(documents.map(({_id}) => _id))
  const problems = await Promise.all(
    documents.map(async (document) => {
      const markers = await validateDocument({
        // The Studio's type asks for _rev and dates, which only a stored document has.
        document: document as SanityDocument,
        workspace,
        getDocumentExists: ({id}) => Promise.resolve(ids.has(id)),
        environment: 'cli',
      })
      const errors = markers.filter(({level}) => level === 'error')
      return [
        ...errors.map(({path, message}) => `${document._id}: ${pathText(path)}: ${message}`),
        ...unknownFields(document, schema.get(document._type), []).map((problem) => `${document._id}: ${problem}`),
      ]
    }),
  )
  return problems.flat()
}

// Validation asks a workspace for nothing but its schema and, to see whether a slug is free, a client.
const client = {withConfig: () => client, fetch: () => Promise.resolve(true)}
const workspace = {schema, getClient: () => client} as unknown as Workspace

/** The Studio shows unknown fields as a warning in the form; validation passes over them. */
function unknownFields(value: unknown, type: SchemaType | undefined, path: readonly string[]): string[] {
  if (type === undefined) return [`${path.join('.')}: no schema type knows it`]
  if (Array.isArray(value)) {
    if (!isArraySchemaType(type)) return [`${path.join('.')}: a list where ${type.name} is expected`]
    return value.flatMap((member, index) =>
      unknownFields(member, memberType(member, type.of), [...path, String(index)]),
    )
  }
  if (typeof value !== 'object' || value === null || !isObjectSchemaType(type)) return []
  const known = new Map(type.fields.map((field) => [field.name, field.type]))
  return Object.entries(value)
    .filter(([name]) => !systemFields.has(name) && !(type.name === 'reference' && name.startsWith('_')))
    .flatMap(([name, member]) => unknownFields(member, known.get(name), [...path, name]))
}

const systemFields = new Set(['_id', '_type', '_key', '_ref', '_weak', '_rev', '_createdAt', '_updatedAt'])

function memberType(member: unknown, candidates: readonly SchemaType[]): SchemaType | undefined {
  const name = typeof member === 'object' && member !== null && '_type' in member ? member._type : typeof member
  return candidates.find((candidate) => candidate.name === name || candidate.type?.name === name)
}

function pathText(path: readonly unknown[]): string {
  return path.map((segment) => (typeof segment === 'object' ? JSON.stringify(segment) : String(segment))).join('.')
}
