import type {Context} from 'hono'
import {maximumIds} from '../limits.ts'
import {datasetName} from '../query/run-query.ts'
import {plainRefusal} from '../refusal.ts'
import {isObject, type JsonObject} from '../store/document.ts'

/** @throws Refusal 400 where the body is no JSON */
export async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text()
  try {
    return JSON.parse(text)
  } catch {
    throw plainRefusal(400, 'The body is no JSON.')
  }
}

/** @throws Refusal 400 where the body is no JSON object */
export async function readJsonObject(context: Context): Promise<JsonObject> {
  const value = await readJson(context)
  if (isObject(value)) return value
  throw plainRefusal(400, 'The body is no JSON object.')
}

/** @throws Refusal 404 for a dataset other than the one there is */
export function requireDataset(context: Context): void {
  const name = context.req.param('dataset')
  if (name !== datasetName) throw plainRefusal(404, `Dataset "${name ?? ''}" not found for project ID "local"`)
}

/** Parameters of a query from an address: `$name=<JSON>`. */
export function queryParams(context: Context): JsonObject {
  const entries = Object.entries(context.req.query()).filter(([name]) => name.startsWith('$'))
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(1), parseParam(name, value)]))
}

function parseParam(name: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    throw plainRefusal(400, `The parameter ${name} is no JSON.`)
  }
}

/** A flag of an address. */
export function flag(context: Context, name: string, otherwise = false): boolean {
  const value = context.req.query(name)
  return value === undefined ? otherwise : value === 'true' || value === '1'
}

/** A number of an address, at least 1 and at most `most`. */
export function count(context: Context, name: string, most: number): number {
  const value = Number(context.req.query(name) ?? most)
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), most) : most
}

/** Ids of an address, separated by commas. */
export function ids(context: Context, name = 'ids'): readonly string[] {
  const list = (context.req.param(name) ?? '').split(',').map((id) => id.trim())
  if (list.length > maximumIds) throw plainRefusal(400, `A request names ${maximumIds} documents at most.`)
  return [...new Set(list)].filter((id) => id !== '')
}
