import { InfiniteTable } from '@/components/mentoring/learners/table/infinite-table'
import { LearnerLine } from '@/components/mentoring/learners/table/learner-line'
import { LearnerSelection } from '@/components/mentoring/learners/table/learner-selection'
import { LearnerTable } from '@/components/mentoring/learners/table/learner-table'
import type { Day } from '@/lib/foundation/values/day-words'
import { type LearnerPage, MOST_LEARNERS_COUNTED } from '@/lib/mentoring/learners/table/learner-row'
import { learnersFile, learnersHref } from '@/lib/mentoring/learners/table/learners-address'
import type { LearnersQuery } from '@/lib/mentoring/learners/table/schema'
import type { TableRoadmaps } from '@/lib/mentoring/learners/table/table-roadmaps'
import * as words from '@/messages/generated/app/learners'
import { MorePages } from '../../_components/more-pages'

type LearnerListProps = {
  page: LearnerPage
  query: LearnersQuery
  roadmaps: TableRoadmaps
  today: Day
  readAt: string
  /** The open cohorts that the viewer mentors. */
  mentoredIds: readonly string[]
}

/** The table of learners: complete if it is one page, otherwise extended while scrolling. */
export function LearnerList({ page, query, roadmaps, today, readAt, mentoredIds }: LearnerListProps) {
  const { learners, nextCursor, total } = page
  const rowCount = total === null || total >= MOST_LEARNERS_COUNTED ? -1 : total
  const first = query.cursor ? learnersHref({ ...query, cursor: undefined }) : null
  const table = (
    <LearnerTable query={query} roadmaps={roadmaps} rowCount={rowCount}>
      {learners.map((learner, index) => (
        <LearnerLine key={learner.id} {...{ learner, roadmaps, today, index }} />
      ))}
    </LearnerTable>
  )
  const aside = (
    <>
      <p>{total === null ? words.fromFurtherDown() : countInWords(total)}</p>
      <a
        href={learnersFile(query)}
        download
        className="no-print inline-flex min-h-11 min-w-11 items-center text-pine underline"
      >
        {words.saveCsv()}
      </a>
    </>
  )
  return (
    <LearnerSelection
      learners={learners.map(({ id, name, cohortId }) => ({ id, name, cohortId }))}
      cohortIds={mentoredIds}
      aside={aside}
    >
      {nextCursor ? (
        <InfiniteTable first={page} {...{ query, roadmaps, readAt, rowCount, today }}>
          {table}
          <MorePages first={first} next={learnersHref({ ...query, cursor: nextCursor })} />
        </InfiniteTable>
      ) : (
        <>
          {table}
          <MorePages first={first} next={null} />
        </>
      )}
    </LearnerSelection>
  )
}

const countInWords = (total: number): string =>
  total >= MOST_LEARNERS_COUNTED ? words.countAtLeast({ count: MOST_LEARNERS_COUNTED }) : words.count({ count: total })
