import { Section } from '@/components/foundation/layout/page'
import { LazyFold } from '@/components/foundation/ui/lazy-fold'
import { LazyScheduleEditor } from '@/components/mentoring/cohorts/schedule/lazy-schedule-editor'
import { ModuleList } from '@/components/mentoring/cohorts/schedule/module-list'
import { ProgrammeWeekLine } from '@/components/mentoring/cohorts/schedule/programme-week-line'
import { spanInWords } from '@/components/mentoring/cohorts/schedule/schedule-words'
import { formatList } from '@/lib/foundation/messages/format'
import { type Day, formatLongDay } from '@/lib/foundation/values/day-words'
import { formatNearDay } from '@/lib/foundation/values/near-day'
import type { CohortDetail } from '@/lib/mentoring/cohorts/cohort'
import type { ClassWeek } from '@/lib/mentoring/cohorts/schedule/class-week'
import type { CohortDates } from '@/lib/mentoring/cohorts/schedule/own-schedule'
import type { OnTime } from '@/lib/mentoring/learners/stats/deadline.data'
import * as words from '@/messages/generated/app/cohort'
import { DateReached } from './date-reached'

type DatesProps = {
  cohort: CohortDetail
  dates: CohortDates
  classWeek: ClassWeek
  /** In the cohort's time zone. */
  today: Day
  /** Counts of forecasts that reach the last module's end; null where the cohort has a deadline. */
  onTime: OnTime | null
}

/** Shows when a class starts, its modules and holidays, with a form to change them. */
export function Dates({ cohort, dates, classWeek, today, onTime }: DatesProps) {
  const { startsOn, holidays, timeZone } = dates
  const { modules, week, endsOn } = classWeek
  const isBare = startsOn === null && modules.length === 0
  return (
    <Section id="dates" title={words.dates()}>
      {isBare ? <p>{words.noDates()}</p> : null}
      {startsOn !== null && modules.length === 0 ? (
        <p>{words.noModuleDates({ day: formatNearDay(startsOn, today) })}</p>
      ) : null}
      {modules.length > 0 ? (
        <>
          <p className="mb-3 font-semibold">
            <ProgrammeWeekLine {...{ week, startsOn, today }} />
            {endsOn !== null && endsOn < today ? words.classEnded({ day: formatLongDay(endsOn) }) : null}
          </p>
          <ModuleList modules={modules} today={today} moved={words.datesMoved()} />
          {onTime ? (
            <p className="mt-3">
              <DateReached {...onTime} />
            </p>
          ) : null}
        </>
      ) : null}
      {holidays.length > 0 ? (
        <p className="mt-3 text-sm text-muted">
          {words.datesOfHolidays({ holidays: formatList(holidays.map((span) => spanInWords(span, today))) })}
        </p>
      ) : null}
      <LazyFold
        className="no-print mt-2"
        summary={isBare || modules.length === 0 ? words.setDates() : words.changeDates()}
      >
        <LazyScheduleEditor cohortId={cohort.id} dates={dates} workDays={cohort.week.days} timeZone={timeZone} />
      </LazyFold>
    </Section>
  )
}
