import {createClient, type SanityClient} from '@sanity/client'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {Environment} from '../environment.ts'

/** What the command line says of the lake. */
export interface LakeFlags {
  readonly project?: string | undefined
  readonly dataset?: string | undefined
  readonly token?: string | undefined
}

/** A lake that can be spoken to. */
export interface ConnectedLake {
  readonly client: SanityClient
  /** How to speak of it (`dataset "news" of project "abc123"`). */
  readonly place: string
}

/** The version of the API that the requests are written for. */
const apiVersion = '2025-02-19'
/** Milliseconds until a request counts as lost. */
const timeout = 60_000

/**
 * The client for the lake that flags, else variables, name.
 *
 * @throws CopytasterError `config-missing` where a setting is missing or cannot be one
 */
export function connectLake(flags: LakeFlags, variables: Environment['variables']): ConnectedLake {
  const projectId = need(flags.project ?? variables.SANITY_PROJECT_ID, 'project', '--project ID or SANITY_PROJECT_ID')
  const dataset = need(flags.dataset ?? variables.SANITY_DATASET, 'dataset', '--dataset NAME or SANITY_DATASET')
  const token = need(
    flags.token ?? variables.SANITY_TOKEN,
    'token',
    'SANITY_TOKEN (made at sanity.io/manage, role Editor)',
  )
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new CopytasterError('config-missing', 'SANITY_TOKEN holds characters that no token has. Copy it once more.')
  }
  const apiHost = variables.SANITY_API_HOST?.replace(/\/$/, '')
  try {
    const client = createClient({
      projectId,
      dataset,
      token,
      apiVersion,
      useCdn: false,
      // Retries happen in one place, and it is not the client.
      maxRetries: 0,
      timeout,
      ...(apiHost && {apiHost, useProjectHostname: false}),
    })
    return {client, place: `dataset "${dataset}" of project "${projectId}"`}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CopytasterError('config-missing', `The settings of the project cannot be right: ${reason}`, {cause})
  }
}

function need(value: string | undefined, what: string, where: string): string {
  const trimmed = value?.trim()
  if (trimmed) return trimmed
  throw new CopytasterError('config-missing', `The ${what} to import into is missing. Set ${where}.`)
}
