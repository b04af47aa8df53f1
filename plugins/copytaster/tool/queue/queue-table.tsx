import {ChevronDownIcon} from '@sanity/icons/ChevronDown'
import {ChevronUpIcon} from '@sanity/icons/ChevronUp'
import type {JSX} from 'react'
import type {QueueRow} from '../../../../src/documents/queue-query.ts'
import {type QueueSort, queueSorts, type QueueView, sortedBy} from '../../../../src/documents/queue-view.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import {QueueTableRow} from './queue-row.tsx'
import type {Spiking} from './use-spike.tsx'

const columns = ['urgency', 'headline', 'source', 'notices', 'language', 'words', 'arrived', 'actions'] as const

interface QueueTableProps {
  readonly rows: readonly QueueRow[]
  readonly view: QueueView
  readonly selected: string | undefined
  readonly spiking: Spiking
  readonly onSelect: (id: string) => void
  readonly onShow: (view: QueueView) => void
}

/** The stories of one page. */
export function QueueTable({rows, view, selected, spiking, onSelect, onShow}: QueueTableProps): JSX.Element {
  const t = useTranslate()
  return (
    <table aria-label={t('queue.title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHead column={column} key={column} onShow={onShow} view={view} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <QueueTableRow
            isSelected={row._id === selected}
            isSpiked={view.spiked}
            key={row._id}
            onDecide={
              spiking.allows(row._type) ? () => (view.spiked ? spiking.unspike(row) : spiking.spike(row)) : undefined
            }
            onSelect={() => onSelect(row._id)}
            row={row}
          />
        ))}
      </tbody>
    </table>
  )
}

interface ColumnHeadProps {
  readonly column: (typeof columns)[number]
  readonly view: QueueView
  readonly onShow: (view: QueueView) => void
}

function ColumnHead({column, view, onShow}: ColumnHeadProps): JSX.Element {
  const t = useTranslate()
  const name = t(`queue.column.${column}`)
  const sort: QueueSort | undefined = queueSorts.find((one) => one === column)
  if (sort === undefined) {
    return (
      <th className={column} scope="col">
        <div>{column === 'actions' ? <span className="copytaster-queue-unseen">{name}</span> : name}</div>
      </th>
    )
  }
  const isSorted = view.sort === sort
  const Icon = view.direction === 'asc' ? ChevronUpIcon : ChevronDownIcon
  return (
    <th
      aria-sort={isSorted ? (view.direction === 'asc' ? 'ascending' : 'descending') : undefined}
      className={column}
      scope="col"
    >
      <button onClick={() => onShow(sortedBy(view, sort))} type="button">
        {name}
        {isSorted && <Icon />}
      </button>
    </th>
  )
}
