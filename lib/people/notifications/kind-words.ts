import * as words from '@/messages/generated/people/mail-kinds'
import type { MailMode } from './mail-mode'
import type { NoticeKind } from './notice'

/** Names of the kinds of mail, in the settings and on the page that unsubscribes. */
export const kindWords: Readonly<Record<NoticeKind, () => string>> = {
  verdict: words.verdict,
  'promise-broken': words.promiseBroken,
  'review-lapsed': words.reviewLapsed,
  waiver: words.waiver,
  'skill-confirmed': words.skillConfirmed,
  'plan-proposed': words.planProposed,
  'cohort-changed': words.cohortChanged,
  'work-submitted': words.workSubmitted,
  'work-withdrawn': words.workWithdrawn,
  'handed-over': words.handedOver,
  'mentor-asked': words.mentorAsked,
  'plan-answered': words.planAnswered,
  'added-as-mentor': words.addedAsMentor,
  message: words.message,
  nudge: words.nudge,
}

export const modeWords: Readonly<Record<MailMode, () => string>> = {
  'at-once': words.atOnce,
  daily: words.daily,
  never: words.never,
}
