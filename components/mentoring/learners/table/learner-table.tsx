import type { ReactNode } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { LinkPending } from '@/components/foundation/ui/link-pending'
import { learnersHref } from '@/lib/mentoring/learners/table/learners-address'
import type { LearnersQuery } from '@/lib/mentoring/learners/table/schema'
import { type LearnerSort, naturalDirection, opposite } from '@/lib/mentoring/learners/table/sorts'
import type { TableRoadmaps } from '@/lib/mentoring/learners/table/table-roadmaps'
import * as words from '@/messages/generated/mentoring/learner-table'
import { roles } from './roles'

type Column = {
  readonly label: (on: TableRoadmaps) => string
  readonly sort?: LearnerSort
  readonly isOfSeveral?: true
  readonly className: string
}

/** Columns. A phone has none: a row is a few lines, and each value has its label. */
const columns: readonly Column[] = [
  { label: words.name, sort: 'name', className: '' },
  { label: words.cohortsAndTrack, className: 'w-[12%] max-lg:hidden' },
  { label: words.roadmap, isOfSeveral: true, className: 'w-[9%] max-lg:hidden' },
  { label: words.juniorCore, sort: 'progress', className: 'w-[10%] lg:w-[7%]' },
  { label: words.evidenced, className: 'w-[10%] lg:w-[8%]' },
  { label: words.verified, className: 'w-[9%] lg:w-[7%]' },
  { label: words.columnPace, sort: 'pace', className: 'w-[10%] lg:w-[7%]' },
  { label: words.plan, sort: 'behind', className: 'w-[10%] lg:w-[7%]' },
  { label: words.likely, sort: 'forecast', className: 'w-[11%] lg:w-[9%]' },
  { label: words.due, sort: 'late', className: 'w-[12%] lg:w-[9%]' },
  { label: words.lastActive, sort: 'last', className: 'w-[11%] lg:w-[8%]' },
]

type LearnerTableProps = {
  query: LearnersQuery
  roadmaps: TableRoadmaps
  /** Number of all rows; -1 where it is unknown. */
  rowCount: number
  children: ReactNode
}

/**
 * The table around rows of learners. It sets its roles because a phone's layout would remove them, and the number of
 * its rows because not all of them are rendered.
 */
export function LearnerTable({ query, roadmaps, rowCount, children }: LearnerTableProps) {
  return (
    <table
      {...roles.table}
      aria-rowcount={rowCount < 0 ? -1 : rowCount + 1}
      className="w-full border-separate border-spacing-0 text-[0.9375rem] max-md:block md:table-fixed"
    >
      <caption className="sr-only">{words.caption()}</caption>
      <thead {...roles.group} className="max-md:hidden">
        <tr {...roles.row} aria-rowindex={1}>
          {columns
            .filter(({ isOfSeveral }) => !isOfSeveral || roadmaps.hasSeveral)
            .map(({ label, ...column }) => (
              <HeadCell key={label(roadmaps)} column={{ ...column, label: label(roadmaps) }} query={query} />
            ))}
        </tr>
      </thead>
      <tbody {...roles.group} className="max-md:block">
        {children}
      </tbody>
    </table>
  )
}

const head = 'sticky top-0 z-10 border-b border-edge bg-paper py-1 pr-3 text-left align-middle text-sm font-semibold'

type HeadCellProps = { column: Omit<Column, 'label'> & { readonly label: string }; query: LearnersQuery }

function HeadCell({ column: { label, sort, className }, query }: HeadCellProps) {
  if (!sort) {
    return (
      <th {...roles.columnHead} className={`${head} ${className}`}>
        {label}
      </th>
    )
  }
  const isSorted = query.sort === sort
  const direction = isSorted ? opposite(query.direction) : naturalDirection(sort)
  const ariaSort = isSorted ? (query.direction === 'asc' ? 'ascending' : 'descending') : 'none'
  return (
    <th {...roles.columnHead} aria-sort={ariaSort} className={`${head} ${className}`}>
      <Link
        href={learnersHref({ ...query, sort, direction, cursor: undefined })}
        className="relative inline-flex min-h-11 min-w-11 items-center gap-1 underline-offset-4 hover:underline"
      >
        {label}
        <span aria-hidden="true" className={isSorted ? undefined : 'invisible'}>
          {query.direction === 'asc' ? '↑' : '↓'}
        </span>
        <LinkPending />
      </Link>
    </th>
  )
}
