import { getWeekday } from '@/lib/foundation/values/calendar-date'
import { type Day, formatDay } from '@/lib/foundation/values/day-words'
import { hours as hoursInWords } from '@/lib/learning/levels/next-step-words'
import type { Move } from '@/lib/learning/progress/summary/moves'
import type { Balance, CatchUp } from './balance'
import type { PackedWork, Week, WeekDay } from './pack'

/** What the week says. It never scolds: a day that went by is rest, and being late is something to plan with. */

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** "Mon 23" */
export const shortDay = (day: Day): string => `${weekdayName(day).slice(0, 3)} ${Number(day.slice(8))}`

/** "Monday 23 Nov" */
export const longDay = (day: Day): string => `${weekdayName(day)} ${formatDay(day)}`

const weekdayName = (day: Day): string => weekdays[getWeekday(day)] ?? ''

export const moveWords: Readonly<Record<Move, string>> = {
  'taken-up': 'started',
  'handed-in': 'submitted',
  done: 'done',
  approved: 'approved by a mentor',
}

/** "2 h", "part of it: 3 of 10 h", "the rest: 2 of 10 h" */
export function workInWords({ step, hours, extent }: PackedWork): string {
  if (extent === 'whole') return `${hours} h`
  return `${extent === 'part' ? 'part of it' : 'the rest'}: ${hours} of ${step.effort.median} h`
}

/** Why nothing stands on a day; null where something does. */
export function emptyDayInWords({ when, kind, moved, work }: WeekDay): string | null {
  if (moved.length + work.length > 0) return null
  if (kind === 'paused') return 'Time off'
  return when === 'past' ? 'Rest' : 'Free'
}

/** "6 of 11 hours left"; null when nothing is planned. */
export function hoursLeftInWords({ hours, hoursPlanned }: Week): string | null {
  if (hoursPlanned <= 0) return null
  return hoursPlanned < hours ? `${hoursPlanned} of ${hoursInWords(hours)} left` : hoursInWords(hoursPlanned)
}

/** What there is to know when nothing is planned for the rest of the week; null when something is. */
export function emptyWeekInWords({ state, hoursPlanned, nextStudyDay }: Week): string | null {
  if (state === 'nothing-left') return 'No steps left to plan.'
  if (hoursPlanned > 0) return null
  const next = nextStudyDay ? ` Your next study day is ${longDay(nextStudyDay)}.` : ''
  if (state === 'paused') return `The rest of this week is time off, so nothing is planned.${next}`
  if (state === 'over') return `No study days left this week.${next}`
  return `You’ve used this week’s study time.${next}`
}

/** Whether somebody is on time, in a sentence or two; null where there is nothing to compare. */
export function balanceInWords(balance: Balance): string | null {
  switch (balance.state) {
    case 'nothing-left':
      return null
    case 'starting':
      return 'Your plan starts here.'
    case 'on-time':
      return 'You’re on schedule.'
    case 'ahead':
      return `You’re ${about(balance.hours)} ahead of your plan.`
    case 'behind':
      return `The core is ${about(balance.hours)} behind your plan. ${besideInWords(balance.beside)}${catchUpInWords(balance.catchUp)}`
  }
}

const about = (hours: number): string => `about ${hoursInWords(Math.max(1, Math.round(hours)))}`

/** Work that the comparison leaves out is work all the same. */
const besideInWords = (hours: number): string =>
  hours < 1 ? '' : `${sentence(about(hours))} went into optional steps. `

function catchUpInWords(way: CatchUp): string {
  switch (way.kind) {
    case 'evening': {
      const weeks = way.weeks === 1 ? '' : ` a week for ${numberWord(way.weeks)} weeks`
      return `One more evening of ${hoursInWords(way.hours)}${weeks} catches up.`
    }
    case 'fewer-hours':
      return `So far you’ve studied ${hoursInWords(way.weeklyHours)} a week. A plan of that size would be on schedule.`
    case 'afresh':
      return 'No need to catch up. Start with this week; what you’ve done stays done.'
  }
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const numberWords = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const numberWord = (count: number): string => numberWords[count] ?? String(count)
