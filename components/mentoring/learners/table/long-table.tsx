'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import type { Day } from '@/lib/foundation/values/day-words'
import { type ReadLearners, useLearners } from '@/lib/mentoring/learners/table/client'
import type { LearnerRow } from '@/lib/mentoring/learners/table/learner-row'
import type { TableRoadmaps } from '@/lib/mentoring/learners/table/table-roadmaps'
import * as words from '@/messages/generated/mentoring/learner-table'
import { LearnerLine } from './learner-line'
import { LearnerTable } from './learner-table'
import { roles } from './roles'

export type LongTableProps = ReadLearners & {
  /** Number of all rows; -1 where it is unknown. */
  readonly rowCount: number
  readonly roadmaps: TableRoadmaps
  readonly today: Day
}

/** Rows rendered above and below the visible ones, so that the keyboard finds the next one there. */
const OVERSCAN = 15
/** Number of rows left below at which the next part is loaded. */
const RUNWAY = 40
/** Estimated height in pixels, until a row was measured. */
const HEIGHT = { line: 50, phone: 137 } as const

/** All learners of a query: loads parts during scrolling, and renders only rows near the window. */
export function VirtualTable({ rowCount, roadmaps, today, ...read }: LongTableProps) {
  // The virtualizer is one mutable object: nothing that is read from it may be memoized.
  'use no memo'
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useLearners(read)
  const learners = eachOnce(data.pages.flatMap((page) => page.learners))
  const frame = useRef<HTMLDivElement>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    const box = frame.current?.getBoundingClientRect()
    if (box) setAbove(box.top + window.scrollY)
  }, [])
  const rows = useWindowVirtualizer({
    count: learners.length,
    estimateSize: () => (window.innerWidth < 768 ? HEIGHT.phone : HEIGHT.line),
    getItemKey: (index) => learners[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: above,
  })
  const shown = rows.getVirtualItems()
  const end = shown.at(-1)?.index ?? 0
  const isNear = hasNextPage && end >= learners.length - RUNWAY
  useEffect(() => {
    if (isNear && !isFetchingNextPage && !isFetchNextPageError) fetchNextPage()
  }, [isNear, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
  return (
    <div ref={frame}>
      <LearnerTable query={read.query} roadmaps={roadmaps} rowCount={rowCount}>
        <Gap height={(shown[0]?.start ?? above) - above} />
        {shown.map(({ key, index }) => {
          const learner = learners[index]
          return learner ? (
            <LearnerLine key={key} {...{ learner, roadmaps, today, index }} measure={rows.measureElement} />
          ) : null
        })}
        <Gap height={rows.getTotalSize() - ((shown.at(-1)?.end ?? above) - above)} />
      </LearnerTable>
      <p role="status" className="py-3 text-muted">
        {isFetchingNextPage ? words.loading() : null}
        {hasNextPage ? null : words.end()}
      </p>
      {isFetchNextPageError && !isFetchingNextPage ? (
        <div role="alert" className="flex flex-wrap items-center gap-3">
          <p>{words.failed()}</p>
          <Button look="secondary" onClick={() => fetchNextPage()}>
            {words.tryAgain()}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Removes duplicates: a learner who moved in the order during the reads would appear twice. */
function eachOnce(learners: readonly LearnerRow[]): readonly LearnerRow[] {
  return [...new Map(learners.map((learner) => [learner.id, learner])).values()]
}

/** Space of the rows that are not rendered. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tr {...roles.room} className="max-md:block">
      <td style={{ height }} className="p-0 max-md:block" />
    </tr>
  )
}
