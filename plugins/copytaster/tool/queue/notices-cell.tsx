import type {JSX} from 'react'
import {type NoticeKind, noticeKinds} from '../../../../src/story/passage.ts'
import type {QueueRow} from '../../../../src/documents/queue-query.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import {kindLooks} from '../../kinds/kind-looks.ts'

interface NoticesCellProps {
  readonly notices: NonNullable<QueueRow['notices']>
}

/** The kinds of notices that a story has: those that wait for an editor in colour and first, what is settled in grey. */
export function NoticesCell({notices}: NoticesCellProps): JSX.Element | null {
  const t = useTranslate()
  const counts = noticeKinds.flatMap((kind) => {
    const own = notices.filter((notice) => notice.kind === kind)
    const open = own.filter(({state}) => state === 'open').length
    return [
      ...(open > 0 ? [{kind, count: open, state: 'open' as const}] : []),
      ...(own.length > open ? [{kind, count: own.length - open, state: 'settled' as const}] : []),
    ]
  })
  if (counts.length === 0) return null
  const shown = [...counts.filter(({state}) => state === 'open'), ...counts.filter(({state}) => state === 'settled')]
  return (
    <ul className="copytaster-queue-kinds">
      {shown.map(({kind, count, state}) => (
        <KindCount
          count={count}
          key={`${kind} ${state}`}
          kind={kind}
          name={t(`queue.notice.${state}`, {kind: t(`kind.${kind}`)})}
          state={state}
        />
      ))}
    </ul>
  )
}

interface KindCountProps {
  readonly kind: NoticeKind
  readonly count: number
  readonly state: 'open' | 'settled'
  readonly name: string
}

function KindCount({kind, count, state, name}: KindCountProps): JSX.Element {
  const {icon: Icon, tone} = kindLooks[kind]
  return (
    <li
      className={state}
      data-kind={kind}
      style={{
        backgroundColor: `var(--card-badge-${tone}-bg-color)`,
        color: `var(--card-badge-${tone}-fg-color)`,
      }}
      title={name}
    >
      <span aria-label={count > 1 ? `${name} (${count})` : name} role="img">
        <Icon />
      </span>
      {count > 1 && <span aria-hidden>{count}</span>}
    </li>
  )
}
