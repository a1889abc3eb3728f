import type { HeatColumn, HeatDay } from '@/components/foundation/charts/heat-map'
import type { TwinRow } from '@/components/foundation/charts/table-twin'
import { daysBetween } from '@/lib/foundation/values/calendar-date'
import { type Day, formatDay } from '@/lib/foundation/values/day-words'
import { stepsInWords } from '@/lib/learning/levels/level-words'
import type { Activity, ActivityDay } from '@/lib/learning/progress/activity'

export const WEEKS = 12

export type WeeksView = {
  readonly sentence: string
  readonly columns: readonly HeatColumn[]
  readonly rows: readonly TwinRow[]
}

export const weekdayRows = [
  { id: 'mon', label: 'Mon' },
  { id: 'tue', label: '' },
  { id: 'wed', label: 'Wed' },
  { id: 'thu', label: '' },
  { id: 'fri', label: 'Fri' },
  { id: 'sat', label: '' },
  { id: 'sun', label: 'Sun' },
] as const

export const weekColumns = [
  { label: 'Week from' },
  { label: 'Learning days', isNumber: true },
  { label: 'Steps with progress', isNumber: true },
] as const

/** @param startedOn the day of the learner's plan: nobody rested before they set out */
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
  const moved = count > 0 ? `${stepsInWords(count)} moved` : 'rest'
  return {
    id: day,
    label: `${formatDay(day)}: ${moved}`,
    strength: count === 0 ? 0 : count === 1 ? 1 : count === 2 ? 2 : count === 3 ? 3 : 4,
    isToday: day === today,
    isFuture,
  }
}

/** "Sep" */
const toMonth = (day: ActivityDay | undefined): string =>
  day ? (formatDay(day.day).split(' ')[1] ?? '').slice(0, 3) : ''

/** Over the first week of a month. The oldest week keeps quiet when the next column starts another month. */
function monthLabel(months: readonly string[], index: number): string {
  const month = months[index] ?? ''
  if (index === 0) return months[1] === month ? month : ''
  return months[index - 1] === month ? '' : month
}

function weeksInWords({ weeks, learningDays }: Activity, startedOn: Day, today: Day): string {
  if (learningDays === 0) {
    return 'Days when you start or finish a step are coloured here. Rest days are fine.'
  }
  const days = weeks.flat()
  const first = days[0]?.day ?? today
  const firstLearned = days.find(({ count }) => count > 0)?.day ?? today
  // Steps can be entered with an earlier day than the plan's own.
  const setOut = startedOn < firstLearned ? startedOn : firstLearned
  const isWhole = setOut <= first
  const span = daysBetween(isWhole ? first : setOut, today) + 1
  const when = isWhole ? 'of the last twelve weeks' : `since ${formatDay(setOut)}`
  const learned = `You studied on ${learningDays} ${learningDays === 1 ? 'day' : 'days'} ${when}`
  const rest = span - learningDays
  if (rest <= 0) return `${learned}.`
  return `${learned}; the other ${rest === 1 ? 'one was' : `${rest} were`} rest.`
}
