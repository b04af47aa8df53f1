import {findLake, type LakeAddress, startLake} from '../../lake/index.ts'
import type {Environment} from '../environment.ts'
import {type ConnectedLake, connectLake} from './lake-settings.ts'

/** The lake of a data folder. */
export interface LocalLake extends ConnectedLake {
  /** Ends the lake where it was started for this, and leaves alone what ran already. */
  close(): Promise<void>
}

/** Milliseconds within which a lake on this machine answers. */
const patience = 2000

/**
 * The lake that runs on a data folder, so that an open Studio sees at once what is written; where none runs, one that
 * runs until it is closed.
 *
 * @throws CopytasterError where something else holds the data
 */
export async function openLocalLake(folder: string, {now}: Pick<Environment, 'now'>): Promise<LocalLake> {
  const place = `the local lake in ${folder}`
  const running = findLake(folder)
  if (running && (await answers(running))) return {...connect(running), place, close: async () => {}}
  const lake = await startLake({data: folder, port: 0, now})
  return {...connect(lake), place, close: () => lake.close()}
}

function connect({url, token}: LakeAddress): ConnectedLake {
  return connectLake({project: 'local', dataset: 'production', token}, {SANITY_API_HOST: url})
}

/** What was announced may have been killed since, and its port taken by something else. */
async function answers({url, token}: LakeAddress): Promise<boolean> {
  try {
    const headers = {authorization: `Bearer ${token}`}
    const {ok} = await fetch(`${url}/v1/users/me`, {headers, signal: AbortSignal.timeout(patience)})
    return ok
  } catch {
    return false
  }
}
