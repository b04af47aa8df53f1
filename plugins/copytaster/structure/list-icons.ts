import {AccessDeniedIcon} from '@sanity/icons/AccessDenied'
import {ArchiveIcon} from '@sanity/icons/Archive'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {ClockIcon} from '@sanity/icons/Clock'
import {CommentIcon} from '@sanity/icons/Comment'
import {InboxIcon} from '@sanity/icons/Inbox'
import type {ComponentType} from 'react'
import type {ArticleList} from '../../../src/documents/article-filters.ts'

export const listIcons: Readonly<Record<ArticleList, ComponentType>> = {
  incoming: InboxIcon,
  'attribution-unconfirmed': BlockquoteIcon,
  'comments-suspended': CommentIcon,
  embargoed: ClockIcon,
  killed: AccessDeniedIcon,
  spiked: ArchiveIcon,
}
