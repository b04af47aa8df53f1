import {localUser} from '../../lake/http/account-routes.ts'
import {type Lake, startLake} from '../../lake/index.ts'
import type {Environment} from '../environment.ts'
import {onFreePort} from './free-port.ts'
import {type StudioServer, startStudioServer} from './studio-server.ts'

export interface NewsroomSettings {
  /** Folder of the lake's data. */
  readonly data: string
  readonly studioPort: number
  readonly lakePort: number
}

/** A lake and the server of the Studio that works on it. */
export interface Newsroom {
  /** Where a browser finds the Studio. */
  readonly url: string
  readonly studioPort: number
  readonly lake: Lake
  readonly lakePort: number
  /** Serves the build of the Studio that is in a folder. */
  openStudio(folder: string): Promise<void>
  close(): Promise<void>
}

/**
 * Starts a lake and the Studio's server, which knows the lake and is known to it.
 *
 * @throws CopytasterError where something else holds the data
 */
export async function startNewsroom(
  {data, ...ports}: NewsroomSettings,
  {now, stderr}: Pick<Environment, 'now' | 'stderr'>,
): Promise<Newsroom> {
  const studio = await onFreePort(ports.studioPort, startStudioServer)
  const lake = await startLakeFor(studio)
  return {
    url: studio.url,
    studioPort: portOf(studio.url),
    lake,
    lakePort: portOf(lake.url),
    openStudio(folder) {
      const {url, token} = lake
      return studio.open(folder, {url, token, user: localUser})
    },
    async close() {
      await Promise.all([studio.close(), lake.close()])
    },
  }

  async function startLakeFor({origins, close}: StudioServer) {
    try {
      const log = (line: string): void => void stderr.write(`${line}\n`)
      return await onFreePort(ports.lakePort, (port) => startLake({data, port, origins, now, log}))
    } catch (error) {
      await close()
      throw error
    }
  }
}

function portOf(url: string): number {
  return Number(new URL(url).port)
}
