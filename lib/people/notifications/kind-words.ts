import type { MailMode } from './mail-mode'
import type { NoticeKind } from './notice'

/** What one can be told of by mail, as the settings and the links that end it call it. */
export const kindWords: Readonly<Record<NoticeKind, string>> = {
  verdict: 'A mentor judged your work',
  'promise-broken': 'A review takes longer than promised',
  'review-lapsed': 'A review lapsed because nothing came for four weeks',
  waiver: 'A mentor waived a step for you, or a waiver ended',
  'skill-confirmed': 'A mentor confirmed a skill of yours',
  'plan-proposed': 'A mentor proposed a plan',
  'cohort-changed': 'Your cohort changed',
  'work-submitted': 'A learner handed in work',
  'work-withdrawn': 'Work that you had claimed was withdrawn',
  'handed-over': 'Another mentor handed you a review',
  'mentor-asked': 'A learner asked for another mentor',
  'plan-answered': 'A learner answered the plan you proposed',
  'added-as-mentor': 'Somebody made you a mentor of a cohort',
  message: 'Somebody wrote to you about a review',
  nudge: 'A review waits for your word',
}

export const modeWords: Readonly<Record<MailMode, string>> = {
  'at-once': 'At once',
  daily: 'Once a day',
  never: 'Never',
}
