import {attribution} from './attribution.ts'
import {commentingSuspended} from './commenting-suspended.ts'
import {contribution} from './contribution.ts'
import {copyright} from './copyright.ts'
import {correction} from './correction.ts'
import {credit} from './credit.ts'
import {disclosure} from './disclosure.ts'
import {editorsNote} from './editors-note.ts'
import {embargo} from './embargo.ts'
import {kill} from './kill.ts'
import {license} from './license.ts'
import {promotion} from './promotion.ts'
import {wireInstruction} from './wire-instruction.ts'

/** Every notice rule. To add one: a file, a line here and fixtures with near misses. */
export const noticeRules = [
  attribution,
  commentingSuspended,
  contribution,
  copyright,
  correction,
  credit,
  disclosure,
  editorsNote,
  embargo,
  kill,
  license,
  promotion,
  wireInstruction,
] as const
