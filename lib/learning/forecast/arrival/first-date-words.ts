import { daysBetween } from '@/lib/foundation/values/calendar-date'
import { type Day, formatDay, formatMonth } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/learning/first-date'
import { IN_DAYS, rangeInWords } from '../forecast-words'
import type { FirstDate, PlanDate } from './first-date'

export type FirstDateWords = {
  /** "749 h at 10 h a week: May 2028" */
  readonly title: string
  /** The same within a sentence: "May 2028, 749 h at 10 h a week". */
  readonly inText: string
  /** The range that usually comes of such a plan, worded as such. */
  readonly usual: string
}

export function firstDateInWords(first: FirstDate, today: Day): FirstDateWords {
  const { hours, weeklyHours: weekly, on } = first.plan
  const plan = { hours, weekly, when: formatWhen(on, today) }
  return { title: words.plan(plan), inText: words.planInText(plan), usual: usualInWords(first, today) }
}

function usualInWords({ plan, usual, usualHours }: FirstDate, today: Day): string {
  const range = usual.state === 'range' ? rangeInWords(usual.range50, today) : null
  const share = { usual: Math.max(1, Math.round(usualHours)), weekly: plan.weeklyHours }
  if (share.usual >= share.weekly) return range ? words.withBreaks({ range }) : words.withBreaksTooFar()
  return range ? words.usual({ ...share, range }) : words.usualTooFar(share)
}

/** Returns text such as "15 h a week instead of 10 h: November 2027"; null where no more hours are advised. */
export const soonerInWords = ({ plan, sooner }: FirstDate, today: Day): string | null =>
  sooner && words.sooner({ weekly: sooner.weeklyHours, now: plan.weeklyHours, when: formatWhen(sooner.on, today) })

const formatWhen = (on: PlanDate['on'], today: Day): string =>
  daysBetween(today, on) <= IN_DAYS ? formatDay(on) : formatMonth(on)
