import type {NoticeValue} from '../src/documents/documents.ts'
import {labels} from './labels.ts'

/** How a notice looks in the list: its text, what it is and whether it is settled. */
export function noticePreview({kind, state, text}: Partial<Pick<NoticeValue, 'kind' | 'state' | 'text'>>): {
  title: string
  subtitle: string
} {
  const stated = state && labels.noticeState[state].split(':', 1)
  return {
    title: text ?? 'Notice',
    subtitle: [kind && labels.noticeKind[kind], stated].filter((part) => part !== undefined).join(' · '),
  }
}
