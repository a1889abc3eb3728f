import { paths } from '@/lib/foundation/paths'
import type { Day } from '@/lib/foundation/values/day-words'
import { hours as hoursInWords } from '@/lib/learning/levels/next-step-words'
import type { Week, WeekDay } from '@/lib/learning/week/pack'
import { longDay, workInWords } from '@/lib/learning/week/week-words'
import type { ReminderTime } from '@/lib/people/notifications/study-reminder/reminder'

/** Something that waits for the learner's answer. */
export type Waiting =
  | { readonly kind: 'changes-requested' | 'message'; readonly title: string; readonly path: string }
  | { readonly kind: 'proposed-plan' }

type Reminder = {
  readonly name: string
  readonly when: Exclude<ReminderTime, 'never'>
  readonly today: Day
  readonly week: Week
  readonly waiting: readonly Waiting[]
}

/** Whole addresses. */
type Addresses = { readonly origin: string; readonly unsubscribe: string }

/** Lines that each part of a mail has at most; the dashboard has them all. */
const MOST_LINES = 15

/**
 * Subject and text of a study reminder: what is planned from today on, and what waits. It never counts what was missed.
 * @returns null when there is nothing to say: every step is done, or neither the plan nor a mentor asks for anything
 */
export function reminderMail(reminder: Reminder, to: Addresses): { subject: string; text: string } | null {
  const { name, when, week, today, waiting } = reminder
  if (week.state === 'nothing-left') return null
  const ahead = week.days.filter(({ day, work }) => day >= today && work.length > 0)
  const planned = when === 'weekly' ? ahead : ahead.filter(({ day }) => day === today)
  if (planned.length === 0 && waiting.length === 0) return null
  const later = when === 'weekly' ? [] : ahead.filter(({ day }) => day > today)
  const text = `Hi ${name},

${[
  planned.length > 0 ? part(planHeading(when, planned), planned.flatMap(workLines(when, to)), to) : null,
  waiting.length > 0 ? part('Waiting for you:', waiting.map(waitingLine(to)), to) : null,
  later.length > 0 ? part('Later this week:', later.map(dayLine), to) : null,
]
  .filter(Boolean)
  .join('\n\n')}

Your dashboard: ${to.origin}${paths.dashboard}

--
${when === 'weekly' ? 'You asked for this once a week.' : 'You asked for this on your study days.'} It doesn't come during time off.
Change when it comes: ${to.origin}${paths.mailSettings}
Unsubscribe: ${to.unsubscribe}
`
  return { subject: subjectLine(when, planned, waiting), text }
}

function subjectLine(when: Reminder['when'], planned: readonly WeekDay[], waiting: readonly Waiting[]): string {
  const steps = new Map(planned.flatMap(({ work }) => work.map(({ step }) => [step.id, step.shortTitle])))
  const [first] = steps.values()
  if (first === undefined)
    return waiting.length === 1 ? 'Something waits for you' : `${waiting.length} things wait for you`
  const more = steps.size > 1 ? ` and ${steps.size - 1} more` : ''
  return `${when === 'weekly' ? 'This week' : 'Today'}: ${first}${more}`
}

function planHeading(when: Reminder['when'], planned: readonly WeekDay[]): string {
  const hours = planned.flatMap(({ work }) => work).reduce((sum, work) => sum + work.hours, 0)
  return `${when === 'weekly' ? "This week's plan" : "Today's plan"}, ${hoursInWords(hours)}:`
}

const workLines =
  (when: Reminder['when'], { origin }: Addresses) =>
  ({ day, work }: WeekDay): string[] =>
    work.map((one) => {
      const { roadmapSlug, slug, title } = one.step
      const on = when === 'weekly' ? `${longDay(day)}: ` : ''
      return `* ${on}${title} (${workInWords(one)})\n  ${origin}${paths.step(roadmapSlug, slug)}`
    })

const dayLine = ({ day, work }: WeekDay): string =>
  `* ${longDay(day)}: ${work.map(({ step }) => step.shortTitle).join(', ')}`

const waitingLine =
  ({ origin }: Addresses) =>
  (one: Waiting): string => {
    if (one.kind === 'proposed-plan') return `* A mentor proposed a plan\n  ${origin}${paths.dashboard}`
    const what = one.kind === 'message' ? 'A mentor wrote to you' : 'Changes requested'
    return `* ${what}: ${one.title}\n  ${origin}${one.path}`
  }

function part(heading: string, lines: readonly string[], { origin }: Addresses): string {
  const shown = lines.slice(0, MOST_LINES)
  const more = lines.length - shown.length
  return [heading, '', ...shown, ...(more > 0 ? [`And ${more} more: ${origin}${paths.dashboard}`] : [])].join('\n')
}
