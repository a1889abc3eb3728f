import type { Day } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/people/study-reminder'

/** Kind under which the choice is stored beside those of notifications, also used in unsubscribe links. */
export const STUDY_REMINDER = 'study-reminder'

/** Choices of when a learner gets this week's plan by mail. */
export const reminderTimes = ['never', 'study-days', 'weekly'] as const
export type ReminderTime = (typeof reminderTimes)[number]

/** Parses a stored choice: never, unless it was chosen. */
export const parseReminderTime = (text: string | undefined): ReminderTime =>
  reminderTimes.find((time) => time === text) ?? 'never'

export const reminderWords: Readonly<Record<ReminderTime, () => string>> = {
  never: words.never,
  'study-days': words.studyDays,
  weekly: words.weekly,
}

/** Returns the idempotency key of a mail: one for each person and day. */
export const reminderKey = (userId: string, day: Day): string => `${reminderKeyStart(userId)}${day}`
export const reminderKeyStart = (userId: string): string => `${STUDY_REMINDER}:${userId}:`
