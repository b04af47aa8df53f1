import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import process from 'node:process'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium or Chrome of this machine. Where there is none it is installed if that is possible; else this fails. */
export function findChromium(): string {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Error(`CHROME_PATH names ${named}, and there is no such file.`)
  }
  const found = places.find((place) => existsSync(place)) ?? installOnDebian()
  if (found !== undefined) return found
  throw new Error(
    'The browser tests need Chromium or Chrome, and there is none in the usual places. ' +
      'Install it ("sudo apt-get install chromium" on Debian and Ubuntu, "brew install --cask chromium" on macOS), ' +
      'or set CHROME_PATH to where it is.',
  )
}

function installOnDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    execFileSync('apt-get', args, {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}})
  }
  return places.find((place) => existsSync(place))
}
