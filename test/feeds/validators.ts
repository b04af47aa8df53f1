import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv, type ValidateFunction} from 'ajv'
import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {RelaxNGValidator, XmlDocument, XsdValidator} from 'libxml2-wasm'
import {xmlRegisterFsInputProviders} from 'libxml2-wasm/lib/nodejs.mjs'
import {z} from 'zod'

/** The folder of the official schemas, which are not part of this project; none where it is not there. */
export const schemas = folderOf(process.env['COPYTASTER_SCHEMAS'])

/** What the official validator of a format says against a file: nothing where it is valid. */
export type Validator = (text: string) => readonly string[]

/** By the name of the format. What no authority has a schema for is checked for well-formedness alone. */
export const validators: Readonly<Record<string, () => Validator>> = {
  atom: once(() => xmlValidator((file) => RelaxNGValidator.fromDoc(file), 'atom/rfc4287.rng')),
  'json-feed': once(() => jsonValidator(new Ajv({strict: false}), 'jsonfeed/sonicdoe-schema-v1.1.json')),
  'ninjs-1': once(() => jsonValidator(new Ajv({strict: false}), 'ninjs/ninjs-schema_1.6.json')),
  'ninjs-2': once(() => jsonValidator(withGeoJson(), 'ninjs/ninjs-schema_2.2.json')),
  'ninjs-3': once(() => jsonValidator(withGeoJson(), 'ninjs/ninjs-schema_3.1.json')),
  'newsml-g2': once(() => xsdValidator('newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd')),
  nitf: once(() => xsdValidator('nitf/nitf-3-6.xsd')),
  'news-sitemap': once(() => xsdValidator('sitemap/sitemap-with-news.xsd')),
  'sitemap-index': once(() => xsdValidator('sitemap/siteindex.xsd')),
  'apple-news': once(() => jsonValidator(new Ajv({strict: false}), 'apple-news/anf-1.4-lonelyplanet.schema.json')),
}

/** Whether the text is XML or JSON that a strict parser takes. */
export function wellFormedErrors(text: string): readonly string[] {
  if (!text.startsWith('<')) {
    JSON.parse(text)
    return []
  }
  return withDocument(text, () => undefined)
}

/** What is wrong with the text of a format: by its schema where there is one to be had. */
export function errorsOf(format: string, text: string): readonly string[] {
  const make = schemas === undefined ? undefined : validators[format]
  return [...wellFormedErrors(text), ...(make?.()(text) ?? [])]
}

/** A checkout of the W3C's feed validator, which is Python; it is no package of any registry that this project uses. */
export const w3cValidator = folderOf(process.env['FEEDVALIDATOR_DIR'])

/** Prints the names of the errors that it logs for the feed on the standard input; warnings and notes are left out. */
const script = `
import json, os, sys
folder = os.environ['FEEDVALIDATOR_DIR']
sys.path[:0] = [os.path.join(folder, 'src'), folder]
import feedvalidator
from feedvalidator import logging
events = feedvalidator.validateStream(sys.stdin.buffer)['loggedEvents']
print(json.dumps([type(event).__name__ for event in events if isinstance(event, logging.Error)]))
`

/** Names of the errors that the W3C's validator finds in a feed. */
export function w3cErrors(feed: Uint8Array): readonly string[] {
  const printed = execFileSync('python3', ['-c', script], {input: feed, encoding: 'utf8'})
  return z.array(z.string()).parse(JSON.parse(printed))
}

function folderOf(named: string | undefined): string | undefined {
  return named !== undefined && existsSync(named) ? path.resolve(named) : undefined
}

function once(make: () => Validator): () => Validator {
  let made: Validator | undefined
  return () => (made ??= make())
}

function fileOf(name: string): string {
  return path.join(schemas ?? '', name)
}

function xsdValidator(name: string): Validator {
  return xmlValidator((file) => XsdValidator.fromDoc(file), name)
}

function xmlValidator(make: (schema: XmlDocument) => {validate(document: XmlDocument): void}, name: string): Validator {
  xmlRegisterFsInputProviders()
  const file = fileOf(name)
  const validator = make(XmlDocument.fromBuffer(readFileSync(file), {url: file}))
  return (text) => withDocument(text, (document) => validator.validate(document))
}

function withDocument(text: string, check: (document: XmlDocument) => void): readonly string[] {
  let document: XmlDocument | undefined
  try {
    document = XmlDocument.fromString(text)
    check(document)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    document?.dispose()
  }
}

function withGeoJson(): Ajv2020 {
  const ajv = new Ajv2020({strict: false})
  ajv.addSchema(schemaAt('ninjs/GeoJSON-schema.json'), 'https://geojson.org/schema/GeoJSON.json')
  return ajv
}

function jsonValidator(ajv: Ajv | Ajv2020, name: string): Validator {
  addFormats.default(ajv)
  const {$schema, ...schema} = schemaAt(name)
  // Draft 6 says nothing here that draft 7 says otherwise.
  const validate: ValidateFunction = ajv.compile(String($schema).includes('draft-06') ? schema : {$schema, ...schema})
  return (text) => {
    if (validate(JSON.parse(text))) return []
    return (validate.errors ?? []).map(
      ({instancePath, message, params}) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    )
  }
}

function schemaAt(name: string): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(fileOf(name), 'utf8')))
}
