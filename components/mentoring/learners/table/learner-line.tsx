import type { ReactNode, Ref } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { formatList } from '@/lib/foundation/messages/format'
import { paths } from '@/lib/foundation/paths'
import { formatSince } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { withQuery } from '@/lib/foundation/values/with-query'
import type { LearnerRow } from '@/lib/mentoring/learners/table/learner-row'
import type { TableRoadmaps } from '@/lib/mentoring/learners/table/table-roadmaps'
import * as words from '@/messages/generated/mentoring/learner-table'
import { dueWords, forecastWords, paceWords, planWords } from './cell-words'
import { FlagNote } from './flag-note'
import { SelectLearner } from './learner-selection'
import { roles } from './roles'

type LearnerLineProps = {
  learner: LearnerRow
  roadmaps: TableRoadmaps
  /** Today in the viewer's time zone. */
  today: Day
  /** From 0 among all rows. */
  index: number
  /** Ref for measuring the height of the row. */
  measure?: Ref<HTMLTableRowElement>
}

/** A learner in the table: a row of cells, and on a phone a few lines. */
export function LearnerLine({ learner, roadmaps, today, index, measure }: LearnerLineProps) {
  const {
    id,
    name,
    cohorts,
    cohortId,
    roadmap,
    track,
    coreDone,
    coreTotal,
    evidenced,
    verified,
    lastLearningDay,
    flag,
  } = learner
  const hasPlan = track !== null
  return (
    <tr
      ref={measure}
      {...roles.row}
      aria-rowindex={index + 2}
      data-index={index}
      className="hover:bg-sunk max-md:flex max-md:flex-wrap max-md:gap-x-4 max-md:border-b max-md:border-rule max-md:pt-1 max-md:pb-3"
    >
      <th {...roles.rowHead} className={`${cell} text-left font-medium max-md:w-full`}>
        <div className="flex items-center gap-1">
          <SelectLearner learner={{ id, name, cohortId }} />
          <Link
            href={
              roadmaps.hasSeveral && cohorts.length > 1
                ? withQuery(paths.learner(id), { cohort: cohortId })
                : paths.learner(id)
            }
            className="inline-flex min-h-11 min-w-11 max-w-full items-center [overflow-wrap:anywhere] text-pine underline-offset-4 hover:underline"
          >
            {name}
          </Link>
        </div>
        {roadmaps.hasSeveral ? (
          <span lang={contentLang()} className="block text-sm text-muted lg:hidden">
            {roadmap}
          </span>
        ) : null}
        {flag ? <FlagNote flag={flag} /> : null}
      </th>
      <td {...roles.cell} className={`${cell} [overflow-wrap:anywhere] max-lg:hidden`}>
        {formatList(cohorts)}
        <span className="block text-sm text-muted">{track ?? words.noPlan()}</span>
      </td>
      {roadmaps.hasSeveral ? (
        <td {...roles.cell} lang={contentLang()} className={`${cell} [overflow-wrap:anywhere] max-lg:hidden`}>
          {roadmap}
        </td>
      ) : null}
      <Cell label={words.juniorCore(roadmaps)}>
        {hasPlan ? words.done({ done: coreDone, total: coreTotal }) : null}
      </Cell>
      <Cell label={words.evidenced()}>{hasPlan ? words.count({ count: evidenced }) : null}</Cell>
      <Cell label={words.verified()}>{hasPlan ? words.count({ count: verified }) : null}</Cell>
      <Cell label={words.columnPace()}>{paceWords(learner)}</Cell>
      <Cell label={words.plan()}>{planWords(learner)}</Cell>
      <Cell label={words.likely()}>{forecastWords(learner.forecast)}</Cell>
      <Cell label={words.due()}>{dueWords(learner)}</Cell>
      <Cell label={words.lastActive()}>{lastLearningDay ? formatSince(lastLearningDay, today) : null}</Cell>
    </tr>
  )
}

const cell = 'py-0.5 pr-3 align-middle font-normal md:border-b md:border-rule'

/** A cell. On a phone it shows its label beside the value, and is hidden without a value. */
function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td {...roles.cell} className={`${cell} ${children ? '' : 'max-md:hidden'} max-md:text-sm`}>
      <span className="text-muted md:hidden">{words.figure({ label })}</span>
      {children ?? <Missing>{words.noneYet()}</Missing>}
    </td>
  )
}

const Missing = ({ children }: { children: ReactNode }) => <span className="text-muted">{children}</span>
