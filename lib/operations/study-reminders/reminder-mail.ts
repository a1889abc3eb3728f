import { formatList } from '@/lib/foundation/messages/format'
import { paths } from '@/lib/foundation/paths'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Week, WeekDay } from '@/lib/learning/week/pack'
import { longDay, workInWords } from '@/lib/learning/week/week-words'
import type { ReminderTime } from '@/lib/people/notifications/study-reminder/reminder'
import * as words from '@/messages/generated/operations/study-reminder'

/** Something that waits for the learner's response. */
export type PendingItem =
  | { readonly kind: 'changes-requested' | 'message'; readonly title: string; readonly path: string }
  | { readonly kind: 'proposed-plan' }

type Reminder = {
  readonly name: string
  readonly when: Exclude<ReminderTime, 'never'>
  readonly today: Day
  readonly roadmapTitle: string | null
  readonly week: Week
  readonly waiting: readonly PendingItem[]
}

/** Absolute URLs. */
type Addresses = { readonly origin: string; readonly unsubscribe: string }

/** Most lines in each part of a mail; the dashboard has them all. */
const MOST_LINES = 15

/**
 * Writes subject and text of a study reminder: the plan from today on, and what waits. It never mentions missed days.
 * @returns null when there is nothing to mention: every step is done, or neither the plan nor a mentor has anything
 * open
 */
export function reminderMail(reminder: Reminder, to: Addresses): { subject: string; text: string } | null {
  const { name, when, roadmapTitle, week, today, waiting } = reminder
  if (week.state === 'nothing-left') return null
  const ahead = week.days.filter(({ day, work }) => day >= today && work.length > 0)
  const planned = when === 'weekly' ? ahead : ahead.filter(({ day }) => day === today)
  if (planned.length === 0 && waiting.length === 0) return null
  const later = when === 'weekly' ? [] : ahead.filter(({ day }) => day > today)
  const settings = `${to.origin}${paths.mailSettings}`
  const end = when === 'weekly' ? words.endWeekly : words.endStudyDays
  const text = [
    words.hi({ name }),
    planned.length > 0 && roadmapTitle !== null && words.roadmap({ roadmap: roadmapTitle }),
    planned.length > 0 && part(planHeading(when, planned), planned.flatMap(workLines(when, to)), to),
    waiting.length > 0 && part(words.waiting(), waiting.map(waitingLine(to)), to),
    later.length > 0 && part(words.laterThisWeek(), later.map(dayLine), to),
    words.dashboard({ url: `${to.origin}${paths.dashboard}` }),
    end({ settings, unsubscribe: to.unsubscribe }),
  ]
  return { subject: subjectLine(when, planned, waiting), text: text.filter(Boolean).join('\n\n') }
}

function subjectLine(when: Reminder['when'], planned: readonly WeekDay[], waiting: readonly PendingItem[]): string {
  const steps = new Map(planned.flatMap(({ work }) => work.map(({ step }) => [step.id, step.shortTitle])))
  const [step] = steps.values()
  if (step === undefined) return words.subjectOfWaiting({ count: waiting.length })
  const values = { step, more: steps.size - 1 }
  return when === 'weekly' ? words.subjectOfWeek(values) : words.subjectOfToday(values)
}

function planHeading(when: Reminder['when'], planned: readonly WeekDay[]): string {
  const hours = planned.flatMap(({ work }) => work).reduce((sum, work) => sum + work.hours, 0)
  return when === 'weekly' ? words.planOfWeek({ hours }) : words.planOfToday({ hours })
}

const workLines =
  (when: Reminder['when'], { origin }: Addresses) =>
  ({ day, work }: WeekDay): string[] =>
    work.map((one) => {
      const { roadmapSlug, slug, title } = one.step
      const what = words.stepAndWork({ step: title, work: workInWords(one) })
      const line = when === 'weekly' ? words.dayOfWork({ day: longDay(day), work: what }) : what
      return `* ${line}\n  ${origin}${paths.step(roadmapSlug, slug)}`
    })

const dayLine = ({ day, work }: WeekDay): string =>
  `* ${words.dayOfWork({ day: longDay(day), work: formatList(work.map(({ step }) => step.shortTitle)) })}`

const waitingLine =
  ({ origin }: Addresses) =>
  (one: PendingItem): string => {
    if (one.kind === 'proposed-plan') return `* ${words.proposedPlan()}\n  ${origin}${paths.dashboard}`
    const say = one.kind === 'message' ? words.mentorWrote : words.changesRequested
    return `* ${say({ step: one.title })}\n  ${origin}${one.path}`
  }

function part(heading: string, lines: readonly string[], { origin }: Addresses): string {
  const shown = lines.slice(0, MOST_LINES)
  const count = lines.length - shown.length
  const more = count > 0 ? [words.more({ count, url: `${origin}${paths.dashboard}` })] : []
  return [heading, '', ...shown, ...more].join('\n')
}
