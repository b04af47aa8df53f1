import {localUser} from '../../lake/http/account-routes.ts'
import {type Lake, startLake} from '../../lake/index.ts'
import type {Environment} from '../environment.ts'
import {buildStudio, findStudioBuild} from './build-studio.ts'
import {onFreePort} from './free-port.ts'
import {type StudioServer, startStudioServer} from './studio-server.ts'

export interface NewsroomSettings {
  /** Folder of the project. */
  readonly root: string
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
  /** Builds the Studio where there is no build of it as it is now, and serves it. */
  openStudio(wait: (work: Promise<void>) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/**
 * Starts a lake and the Studio's server, which knows the lake and is known to it.
 *
 * @throws CopytasterError where something else holds the data
 */
export async function startNewsroom(
  {root, data, ...ports}: NewsroomSettings,
  {now, signal, stderr}: Pick<Environment, 'now' | 'signal' | 'stderr'>,
): Promise<Newsroom> {
  const studio = await onFreePort(ports.studioPort, startStudioServer)
  const lake = await startLakeFor(studio.server)
  return {
    url: studio.server.url,
    studioPort: studio.port,
    lake: lake.server,
    lakePort: lake.port,
    async openStudio(wait) {
      const {folder, isBuilt} = await findStudioBuild(root)
      if (!isBuilt) await wait(buildStudio(root, folder, signal))
      const {url, token} = lake.server
      await studio.server.open(folder, {url, token, user: localUser})
    },
    async close() {
      await Promise.all([studio.server.close(), lake.server.close()])
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
