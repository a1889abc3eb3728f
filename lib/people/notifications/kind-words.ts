import type { MailMode } from './mail-mode'
import type { NoticeKind } from './notice'

/** What one can be told of by mail, as the settings and the links that end it call it. */
export const kindWords: Readonly<Record<NoticeKind, string>> = {
  verdict: 'A mentor reviewed your work',
  'promise-broken': 'A review is late',
  'review-lapsed': 'A review paused after four quiet weeks',
  waiver: 'A step was waived, or a waiver ended',
  'skill-confirmed': 'A mentor confirmed one of your skills',
  'plan-proposed': 'A mentor proposed a plan',
  'cohort-changed': 'Your cohort changed',
  'work-submitted': 'A learner submitted work',
  'work-withdrawn': 'Work you had claimed was withdrawn',
  'handed-over': 'Another mentor handed you a review',
  'mentor-asked': 'A learner asked for another mentor',
  'plan-answered': 'A learner answered the plan you proposed',
  'added-as-mentor': 'You became a mentor of a cohort',
  message: 'New message about a review',
  nudge: 'A review is waiting for you',
}

export const modeWords: Readonly<Record<MailMode, string>> = {
  'at-once': 'At once',
  daily: 'Once a day',
  never: 'Never',
}
