import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { AgreedPlan } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'

/** "8 hours a week, and the core of the junior level by 9 March 2027" */
export function termsInWords({ weeklyHours, goal, arriveBy }: AgreedPlan): string {
  const what = goal.charAt(0).toLowerCase() + goal.slice(1)
  return `${hoursInWords(weeklyHours)}, and ${what} by ${formatLongDay(arriveBy)}`
}

export const hoursInWords = (hours: number): string => `${hours} ${hours === 1 ? 'hour' : 'hours'} a week`
