import {AccessDeniedIcon} from '@sanity/icons/AccessDenied'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {ClockIcon} from '@sanity/icons/Clock'
import {CommentIcon} from '@sanity/icons/Comment'
import {EditIcon} from '@sanity/icons/Edit'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {LockIcon} from '@sanity/icons/Lock'
import {RefreshIcon} from '@sanity/icons/Refresh'
import {TagIcon} from '@sanity/icons/Tag'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import type {ComponentType} from 'react'
import type {NoticeKind} from '../../../src/story/passage.ts'

/** How a kind of notice looks wherever it is shown. */
export interface KindLook {
  readonly tone: 'critical' | 'caution' | 'primary' | 'suggest' | 'neutral'
  readonly icon: ComponentType
  /** The icon as a character, for the text itself. */
  readonly sign: string
}

export const kindLooks: Readonly<Record<NoticeKind, KindLook>> = {
  attribution: {tone: 'caution', icon: BlockquoteIcon, sign: '❝'},
  'commenting-suspended': {tone: 'primary', icon: CommentIcon, sign: '✕'},
  contribution: {tone: 'suggest', icon: UsersIcon, sign: '+'},
  credit: {tone: 'suggest', icon: UserIcon, sign: '✎'},
  copyright: {tone: 'neutral', icon: LockIcon, sign: '©'},
  license: {tone: 'neutral', icon: LockIcon, sign: '§'},
  correction: {tone: 'primary', icon: RefreshIcon, sign: '↻'},
  embargo: {tone: 'critical', icon: ClockIcon, sign: '◷'},
  kill: {tone: 'critical', icon: AccessDeniedIcon, sign: '⊘'},
  'editors-note': {tone: 'caution', icon: EditIcon, sign: '✱'},
  promotion: {tone: 'neutral', icon: TagIcon, sign: '▸'},
  disclosure: {tone: 'suggest', icon: InfoOutlineIcon, sign: 'ℹ'},
}

/** The icon of an action that is suggested. */
export const suggestedIcon: ComponentType = BulbOutlineIcon
