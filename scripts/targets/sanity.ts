import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {Environment} from '../environment.ts'
import type {Target, WriteSettings} from './target.ts'

export function lakeTarget(_flags: object, _settings: WriteSettings, _environment: Environment): Target {
  throw new CopytasterError('config-missing', 'not yet')
}
