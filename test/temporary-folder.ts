import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** Gives the tests a temporary folder of their own, and takes it away behind them: programs that they kill leave theirs. */
export default function setup(): () => void {
  const before = process.env['TMPDIR']
  const folder = mkdtempSync(path.join(tmpdir(), 'copytaster-test-'))
  process.env['TMPDIR'] = folder
  return () => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  }
}
