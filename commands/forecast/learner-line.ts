import { parseDate, parseDateTime } from '@internationalized/date'
import { z } from 'zod'
import type { Day } from '@/lib/foundation/values/day-words'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import { HostError } from '../host-error'
import type { TextLine } from './lines'

const [FIRST_DAY, LAST_DAY] = ['2000-01-01', '2100-12-31']
const MOST_EVENTS = 20_000
const MOST_ROWS = 1000

const day = z.iso
  .date('write a day as 2026-11-27')
  .refine((one) => one >= FIRST_DAY && one <= LAST_DAY, `give a day from ${FIRST_DAY} to ${LAST_DAY}`)

/** A moment with an offset, or in the learner's own zone; or a date alone. */
const moment = z
  .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()], 'write a time as 2026-01-10T18:00:00Z')
  .refine((one) => one >= FIRST_DAY && one.slice(0, 10) <= LAST_DAY, `give a time from ${FIRST_DAY} to ${LAST_DAY}`)

const weeklyHours = z.number().min(0).max(168)
const name = z.string().min(1).max(200)

/** Accepted names of statuses; several mean that a tick is taken back. */
const statuses = {
  done: 'done',
  learning: 'learning',
  skipped: 'skipped',
  waived: 'waived',
  'not-started': 'not-started',
  undone: 'not-started',
  unticked: 'not-started',
  reset: 'not-started',
  todo: 'not-started',
  open: 'not-started',
} as const
const status = z.enum(Object.keys(statuses) as [keyof typeof statuses])

const lineSchema = z.object({
  id: z.union([z.string().max(200), z.number()]).optional(),
  roadmap: name.optional(),
  track: name.optional(),
  today: day.optional(),
  until: day.optional(),
  paidExperienceMonths: z.number().min(0).max(1200).nullish(),
  plan: z.object({
    weeklyHours,
    studyDays: z.array(z.number().int().min(0).max(6)).max(7).nullish(),
    startedOn: day.nullish(),
    timeZone: z.string().max(60).refine(isTimeZone, 'give a time zone such as Europe/Prague').nullish(),
    pauses: z
      .array(z.object({ from: day, to: day, announcedOn: day.nullish() }))
      .max(MOST_ROWS)
      .nullish(),
    changes: z
      .array(z.object({ on: day, weeklyHours }))
      .max(MOST_ROWS)
      .nullish(),
  }),
  events: z
    .array(z.object({ step: name, at: moment, status: status.nullish(), known: z.boolean().nullish() }))
    .max(MOST_EVENTS)
    .nullish(),
})

/** A learner as given in a line; days are in `timeZone`. */
export type LearnerLine = {
  readonly id: string
  readonly roadmap: string | null
  readonly track: string | null
  readonly today: Day | null
  readonly until: Day | null
  readonly paidExperienceMonths: number
  readonly weeklyHours: number
  readonly studyDays: readonly number[]
  readonly startedOn: Day | null
  readonly timeZone: string
  readonly pauses: readonly { readonly from: Day; readonly to: Day; readonly announcedOn: Day | null }[]
  readonly changes: readonly { readonly on: Day; readonly weeklyHours: number }[]
  readonly events: readonly LineEvent[]
}
export type LineEvent = {
  readonly step: string
  readonly at: Date
  readonly status: (typeof statuses)[keyof typeof statuses]
  readonly known: boolean
}

/** Lowest weekly hours: a plan without hours is treated as one of very few, because pace is a ratio to planned hours. */
const LEAST_HOURS = 0.25

/** Parses a line. @throws HostError naming the line and its problem */
export function parseLearner({ number, text }: TextLine): LearnerLine {
  const { plan, events, ...line } = parse(number, text)
  const timeZone = plan.timeZone ?? 'UTC'
  const atLeast = (hours: number) => Math.max(hours, LEAST_HOURS)
  return {
    id: String(line.id ?? number),
    roadmap: line.roadmap ?? null,
    track: line.track ?? null,
    today: line.today ?? null,
    until: line.until ?? null,
    paidExperienceMonths: line.paidExperienceMonths ?? 0,
    weeklyHours: atLeast(plan.weeklyHours),
    studyDays: plan.studyDays ?? [],
    startedOn: plan.startedOn ?? null,
    timeZone,
    pauses: (plan.pauses ?? []).map((pause) => ({ ...pause, announcedOn: pause.announcedOn ?? null })),
    changes: (plan.changes ?? []).map(({ on, weeklyHours }) => ({ on, weeklyHours: atLeast(weeklyHours) })),
    events: (events ?? []).map((event) => ({
      step: event.step,
      at: getInstant(event.at, timeZone),
      status: statuses[event.status ?? 'done'],
      known: event.known ?? false,
    })),
  }
}

function parse(number: number, text: string): z.infer<typeof lineSchema> {
  let json: unknown
  try {
    // Removes a byte order mark, which some editors write.
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new HostError(`line ${number}: this is not JSON. Write one learner a line.`)
  }
  const read = lineSchema.safeParse(json, { error: inWords })
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue?.path.join('.') || 'the line'
  throw new HostError(`line ${number}: ${where}: ${issue?.message ?? 'invalid'}`)
}

type RawIssue = z.core.$ZodRawIssue

/** Describes a problem for which the schema has no message. */
function inWords(issue: RawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${/^[aeio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
    case 'invalid_union':
      return 'must be a text or a number'
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`
    case 'too_small':
      return issue.origin === 'string' ? 'must not be empty' : `must be ${issue.minimum} or more`
    case 'too_big':
      return `must ${limits[issue.origin] ?? 'be'} at most ${issue.maximum}${units[issue.origin] ?? ''}`
    default:
      return undefined
  }
}
const limits: Readonly<Record<string, string>> = { string: 'have', array: 'have' }
const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' }

function getInstant(text: string, timeZone: string): Date {
  if (text.length === 10) return new Date(parseDate(text).toDate(timeZone).getTime() + 12 * 3_600_000)
  if (/(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return new Date(text)
  return parseDateTime(text).toDate(timeZone)
}
