import type { OwnSchedule } from '@/lib/mentoring/cohorts/schedule/own-schedule'
import * as words from '@/messages/generated/mentoring/schedule'
import { ModuleList } from './module-list'
import { ProgrammeWeekLine } from './programme-week-line'

type OwnDatesProps = Pick<OwnSchedule, 'schedule' | 'week' | 'today'>

/** Shows a learner the week and the modules of one of their cohorts. */
export function OwnDates({ schedule, week, today }: OwnDatesProps) {
  return (
    <div className="mt-4">
      {week ? (
        <p className="mb-3 font-semibold">
          <ProgrammeWeekLine week={week} startsOn={schedule.startsOn} today={today} />
        </p>
      ) : null}
      <ModuleList modules={schedule.modules} today={today} moved={words.movedForYou()} />
    </div>
  )
}
