import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { AgreedPlan } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'
import * as words from '@/messages/generated/mentoring/agreed-plan'

/** "8 hours a week. Goal by 9 March 2027: The core of the junior level." */
export const termsInWords = ({ weeklyHours, goal, arriveBy }: AgreedPlan): string =>
  words.terms({ hours: weeklyHours, goal, day: formatLongDay(arriveBy) })

/** "8 hours a week" */
export const hoursInWords = (hours: number): string => words.hours({ hours })
