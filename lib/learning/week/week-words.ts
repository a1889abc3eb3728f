import { formatDate } from '@/lib/foundation/messages/format'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Move } from '@/lib/learning/progress/summary/moves'
import * as words from '@/messages/generated/learning/week'
import type { Balance, CatchUp } from './balance'
import type { PackedWork, Week, WeekDay } from './pack'

/** Words for the week. They never scold: a missed day is rest, and being late is something to plan with. */

const inUtc = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  formatDate(new Date(`${day}T00:00:00Z`), { ...options, timeZone: 'UTC' })

/** Returns text such as "Mon 23" */
export const shortDay = (day: Day): string => inUtc(day, { weekday: 'short', day: 'numeric' })

/** Returns text such as "Monday 23 Nov" */
export const longDay = (day: Day): string => inUtc(day, { weekday: 'long', day: 'numeric', month: 'short' })

export const moveWords: Readonly<Record<Move, () => string>> = {
  'taken-up': words.taken,
  'handed-in': words.workAdded,
  done: words.done,
  approved: words.approved,
}

/** Returns text such as "2 h", "3 of 10 h", "last 2 of 10 h" */
export function workInWords({ step, hours, extent }: PackedWork): string {
  if (extent === 'whole') return words.whole({ hours })
  const some = { hours, all: step.effort.median }
  return extent === 'part' ? words.part(some) : words.rest(some)
}

/** Explains why a day is empty; null where it is not. */
export function emptyDayInWords({ kind, moved, work }: WeekDay): string | null {
  if (moved.length + work.length > 0) return null
  if (kind === 'paused') return words.timeOff()
  return words.free()
}

/** Returns text such as "6 of 11 hours left"; null when nothing is planned. */
export function hoursLeftInWords({ hours, hoursPlanned }: Week): string | null {
  if (hoursPlanned <= 0) return null
  return hoursPlanned < hours ? words.hoursLeft({ planned: hoursPlanned, hours }) : words.hours({ hours: hoursPlanned })
}

/** Explains why extra hours done today do not reduce the other days; null where there are none. */
export function extraTodayInWords({ extraToday, hoursPlanned }: Week): string | null {
  return extraToday && hoursPlanned > 0 ? words.extraToday(extraToday) : null
}

/** Explains why nothing is planned for the rest of the week; null when something is. */
export function emptyWeekInWords({ state, hoursPlanned, nextStudyDay }: Week): string | null {
  if (state === 'nothing-left') return words.nothingLeft()
  if (hoursPlanned > 0) return null
  const why = state === 'paused' ? words.pausedWeek() : state === 'over' ? words.over() : words.timeUsed()
  return nextStudyDay ? `${why} ${words.nextStudyDay({ day: longDay(nextStudyDay) })}` : why
}

/** States whether a learner is on time, in a sentence or more; null where there is nothing to compare. */
export function balanceInWords(balance: Balance): string | null {
  switch (balance.state) {
    case 'nothing-left':
      return null
    case 'starting':
      return words.starting()
    case 'on-time':
      return words.onTime()
    case 'ahead':
      return aheadInWords(balance.hours, balance.underWay)
    case 'behind': {
      const { hours, beside, catchUp } = balance
      // The comparison leaves out optional work, but it is work all the same.
      const optional = beside < 1 ? [] : [words.beside({ hours: about(beside) })]
      return [
        words.behind({ hours: about(hours) }),
        ...underWayInWords(balance),
        ...optional,
        catchUpInWords(catchUp),
      ].join(' ')
    }
  }
}

/**
 * Describes hours ahead. The burn-up chart shows done steps only: where those alone are ahead, they are stated
 * separately.
 */
function aheadInWords(hours: number, underWay: number): string {
  if (underWay >= 1 && hours - underWay >= 1) {
    const done = about(hours - underWay)
    // Rounded separately they might not add up.
    return words.aheadSplit({ hours: done + about(underWay), done, underWay: about(underWay) })
  }
  return [words.ahead({ hours: about(hours) }), ...underWayInWords({ underWay })].join(' ')
}

/** States the hours in steps in progress, which the burn-up chart does not show yet. */
const underWayInWords = ({ underWay }: { underWay: number }): string[] =>
  underWay < 1 ? [] : [words.underWay({ hours: about(underWay) })]

const about = (hours: number): number => Math.max(1, Math.round(hours))

function catchUpInWords(way: CatchUp): string {
  switch (way.kind) {
    case 'evening':
      return words.evening({ hours: way.hours, weeks: way.weeks })
    case 'fewer-hours':
      return words.fewerHours({ hours: way.weeklyHours })
    case 'afresh':
      return words.afresh()
  }
}
