import {spawn} from 'node:child_process'

/** Opens an address in the browser of whoever sits at this machine. Where there is none, nothing happens. */
export function openBrowser(url: string, platform: NodeJS.Platform = process.platform): void {
  const [command, ...args] =
    platform === 'darwin' ? ['open', url] : platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url]
  const child = spawn(command, args, {stdio: 'ignore', detached: true})
  child.on('error', () => {})
  child.unref()
}
