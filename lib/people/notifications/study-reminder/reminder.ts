import type { Day } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/people/study-reminder'

/** The kind under which the choice is stored beside those of notifications, and which a link that ends it names. */
export const STUDY_REMINDER = 'study-reminder'

/** When a learner wants this week's plan by mail. */
export const reminderTimes = ['never', 'study-days', 'weekly'] as const
export type ReminderTime = (typeof reminderTimes)[number]

/** Nobody gets it without having chosen it. */
export const parseReminderTime = (text: string | undefined): ReminderTime =>
  reminderTimes.find((time) => time === text) ?? 'never'

export const reminderWords: Readonly<Record<ReminderTime, () => string>> = {
  never: words.never,
  'study-days': words.studyDays,
  weekly: words.weekly,
}

/** One person, one day, one mail. */
export const reminderKey = (userId: string, day: Day): string => `${reminderKeyStart(userId)}${day}`
export const reminderKeyStart = (userId: string): string => `${STUDY_REMINDER}:${userId}:`
