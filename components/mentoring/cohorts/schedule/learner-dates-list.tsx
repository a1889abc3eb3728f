import type { ReactNode } from 'react'
import { Badge } from '@/components/foundation/ui/badge'
import { Content } from '@/components/foundation/ui/content'
import { LazyFold } from '@/components/foundation/ui/lazy-fold'
import type { Day } from '@/lib/foundation/values/day-words'
import { formatNearDay } from '@/lib/foundation/values/near-day'
import type { LearnerDates } from '@/lib/mentoring/cohorts/schedule/own-schedule'
import * as words from '@/messages/generated/mentoring/learner-dates'
import * as common from '@/messages/generated/mentoring/schedule'
import { LazyLearnerDateForms } from './lazy-learner-date-forms'
import { ProgrammeWeekLine } from './programme-week-line'

type LearnerDatesListProps = {
  learner: { readonly id: string; readonly name: string }
  /** Dates in each cohort, ordered by its name. */
  dates: readonly LearnerDates[]
}

/** Shows a learner's dates in each of the mentor's cohorts, with forms to move them for this learner alone. */
export function LearnerDatesList({ learner, dates }: LearnerDatesListProps) {
  return dates.map((own) => (
    <div key={own.cohortId} className="mt-6 first:mt-0">
      {dates.length > 1 ? <h3 className="text-base break-words">{own.cohortName}</h3> : null}
      <CohortOfLearner learner={learner} own={own} />
    </div>
  ))
}

function CohortOfLearner({ learner, own }: { learner: LearnerDatesListProps['learner']; own: LearnerDates }) {
  const { cohortId, schedule, week, today } = own
  const { startsOn, dueOn, isDueOwn, modules } = schedule
  const current = week?.module?.stageSlug ?? null
  const shown = modules.filter(({ stageSlug, isOwn }) => isOwn || stageSlug === current)
  return (
    <>
      {week ? (
        <p className="mb-2">
          <ProgrammeWeekLine week={week} startsOn={startsOn} today={today} />
        </p>
      ) : null}
      <dl className="border-b border-rule">
        <DateRow name={words.due()} day={dueOn} isOwn={isDueOwn} today={today} />
        {shown.map(({ stageSlug, title, to, isOwn }) => (
          <DateRow key={stageSlug} name={<Content>{title}</Content>} day={to} isOwn={isOwn} today={today} isUntil />
        ))}
        <DateRow name={words.start()} day={startsOn} isOwn={own.startsOn !== null} today={today} />
      </dl>
      <LazyFold className="no-print mt-1 text-sm" summary={words.change()}>
        <LazyLearnerDateForms
          cohortId={cohortId}
          learner={{ id: learner.id, name: learner.name }}
          due={{ day: dueOn, isOwn: isDueOwn }}
          start={{ day: startsOn, isOwn: own.startsOn !== null }}
          modules={modules.map(({ stageSlug, title, to, isOwn }) => ({ stageSlug, title, day: to, isOwn }))}
          currentSlug={current}
        />
      </LazyFold>
    </>
  )
}

type DateRowProps = { name: ReactNode; day: Day | null; isOwn: boolean; today: Day; isUntil?: boolean }

function DateRow({ name, day, isOwn, today, isUntil = false }: DateRowProps) {
  const near = day === null ? null : formatNearDay(day, today)
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-rule py-2">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-right tabular-nums">
        {near === null ? words.noneYet() : isUntil ? common.until({ day: near }) : near}{' '}
        {isOwn ? <Badge tone="good">{common.movedForThem()}</Badge> : null}
      </dd>
    </div>
  )
}
