import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import type { OwnSchedule } from '@/lib/mentoring/cohorts/schedule/own-schedule'
import { ProgrammeWeekLine } from './programme-week-line'

/** Shows a learner where their cohort is, with a link to all of its dates. Nothing once its programme is over. */
export function OwnWeek({ own: { cohortName, schedule, week, today } }: { own: OwnSchedule }) {
  if (!week) return null
  return (
    <p className="-mt-3 mb-6 flex flex-wrap items-baseline gap-x-3 sm:-mt-4 sm:mb-8">
      <span className="font-medium">
        <ProgrammeWeekLine week={week} startsOn={schedule.startsOn} today={today} />
      </span>
      <Link
        href={paths.myCohorts}
        className="relative text-sm break-words text-pine underline underline-offset-4 after:absolute after:inset-x-0 after:-inset-y-3"
      >
        {cohortName}
      </Link>
    </p>
  )
}
