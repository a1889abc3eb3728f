import type { ChartTableRow } from '@/components/foundation/charts/chart-table'
import type { HeatColumn, HeatDay } from '@/components/foundation/charts/heat-map'
import { formatDate } from '@/lib/foundation/messages/format'
import { daysBetween } from '@/lib/foundation/values/calendar-date'
import { type Day, formatDay, formatShortWeekday } from '@/lib/foundation/values/day-words'
import type { Activity, ActivityDay } from '@/lib/learning/progress/activity'
import * as words from '@/messages/generated/learning/weeks'

export const WEEKS = 12

export type WeeksView = {
  readonly sentence: string
  readonly columns: readonly HeatColumn[]
  readonly rows: readonly ChartTableRow[]
}

/** Rows of a week; every second day is labelled. */
export const weekdayRows = () =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => ({
    id: String(day),
    label: [0, 2, 4, 6].includes(day) ? formatShortWeekday(day) : '',
  }))

export const weekColumns = () => [
  { label: words.weekFrom() },
  { label: words.learningDays(), isNumber: true },
  { label: words.stepsMoved(), isNumber: true },
]

/** @param startedOn the first day of the learner's plan: days before it are no rest days */
export function weeksView(activity: Activity, startedOn: Day, today: Day): WeeksView {
  const months = activity.weeks.map(([monday]) => toMonth(monday))
  return {
    sentence: weeksInWords(activity, startedOn, today),
    columns: activity.weeks.map((week, index) => ({
      id: week[0]?.day ?? String(index),
      label: monthLabel(months, index),
      days: week.map((day) => heatDay(day, today)),
    })),
    rows: activity.weeks.map((week, index) => ({
      id: week[0]?.day ?? String(index),
      cells: [
        week[0] ? formatDay(week[0].day) : '',
        String(week.filter(({ count }) => count > 0).length),
        String(week.reduce((sum, { count }) => sum + count, 0)),
      ],
    })),
  }
}

function heatDay({ day, count, isFuture }: ActivityDay, today: Day): HeatDay {
  return {
    id: day,
    label: count > 0 ? words.dayMoved({ day: formatDay(day), count }) : null,
    strength: count === 0 ? 0 : count === 1 ? 1 : count === 2 ? 2 : count === 3 ? 3 : 4,
    isToday: day === today,
    isFuture,
  }
}

/** Returns text such as "Sep" */
const toMonth = (day: ActivityDay | undefined): string =>
  day ? formatDate(new Date(`${day.day}T00:00:00Z`), { month: 'short', timeZone: 'UTC' }).slice(0, 3) : ''

/** Labels the first week of each month. The oldest week has no label when the next column starts another month. */
function monthLabel(months: readonly string[], index: number): string {
  const month = months[index] ?? ''
  if (index === 0) return months[1] === month ? month : ''
  return months[index - 1] === month ? '' : month
}

function weeksInWords({ weeks, learningDays }: Activity, startedOn: Day, today: Day): string {
  if (learningDays === 0) return words.none()
  const days = weeks.flat()
  const first = days[0]?.day ?? today
  const firstLearned = days.find(({ count }) => count > 0)?.day ?? today
  // Steps can be entered with an earlier day than the start of the plan.
  const setOut = startedOn < firstLearned ? startedOn : firstLearned
  const isWhole = setOut <= first
  const span = daysBetween(isWhole ? first : setOut, today) + 1
  const count = learningDays
  if (isWhole) return words.ofTwelve({ count, span })
  const day = formatDay(setOut)
  return count < span ? words.ofSince({ count, span, day }) : words.since({ count, day })
}
