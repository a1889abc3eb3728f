import { Content } from '@/components/foundation/ui/content'
import { Rich } from '@/components/foundation/ui/rich'
import type { Day } from '@/lib/foundation/values/day-words'
import { formatNearDay } from '@/lib/foundation/values/near-day'
import type { ProgrammeWeek } from '@/lib/mentoring/cohorts/schedule/programme-week'
import * as words from '@/messages/generated/mentoring/schedule'

type ProgrammeWeekLineProps = {
  /** Null where the programme has no dates, or is over. */
  week: ProgrammeWeek | null
  /** The day from which the weeks count. */
  startsOn: Day | null
  today: Day
}

/** "Week 7 of 24: APIs, until Friday 12 March"; before the programme and on holidays, when it begins or goes on. */
export function ProgrammeWeekLine({ week, startsOn, today }: ProgrammeWeekLineProps) {
  if (!week) return null
  const near = (day: Day) => formatNearDay(day, today)
  if (week.week === 0 && startsOn !== null) return words.startsOn({ day: near(startsOn) })
  if (week.holiday) return words.holidayUntil({ day: near(week.holiday.to) })
  const { module } = week
  if (!module) return null
  const place = { week: week.week, weeks: week.weeks, module: () => <Content>{module.title}</Content> }
  return (
    <Rich
      text={
        module.from > today
          ? words.weekBefore({ ...place, day: near(module.from) })
          : words.weekUntil({ ...place, day: near(module.to) })
      }
    />
  )
}
