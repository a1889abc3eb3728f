import { z } from 'zod'
import { goals } from '@/lib/learning/plans/goal'
import { eventKinds } from '@/lib/learning/progress/history'
import { assurance, count, day, errorCodes, id, instant, level, status } from './values'

export const planAnswerSchema = z.strictObject({
  track: z.string(),
  weeklyHours: count,
  studyDays: z.array(z.number().int().min(0).max(6)).describe('0 is Monday.'),
  country: z.string().nullable(),
  paidExperienceMonths: count,
  goal: z.enum(goals),
  startedAt: instant,
  hidesForecast: z.boolean(),
  startsWorkOn: day.nullable(),
})

export const meSchema = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  isMentor: z.boolean(),
  isAdmin: z.boolean(),
  timeZone: z.string(),
  plan: planAnswerSchema.nullable().describe('Null before there is one.'),
})

export const sessionsSchema = z.strictObject({
  sessions: z.array(
    z.strictObject({ id, device: z.string(), signedInAt: instant, lastUsedAt: instant, isCurrent: z.boolean() }),
  ),
})

export const pausesSchema = z.strictObject({ pauses: z.array(z.strictObject({ id, from: day, to: day })) })

export const profileSettingsAnswerSchema = z.strictObject({
  handle: z.string().nullable().describe('Null until the first was chosen.'),
  isOn: z.boolean(),
  showsWork: z.boolean(),
  showsDays: z.boolean(),
  isListed: z.boolean(),
})

const tally = z.strictObject({
  total: count,
  done: count,
  claimed: count,
  evidenced: count,
  verified: count,
  learning: count,
  skipped: count,
})

const totals = z.strictObject({
  all: tally,
  core: tally,
  byLevel: z.strictObject({ junior: tally, mid: tally, senior: tally }),
  byStage: z.record(z.string(), tally),
  optionalByStage: z.record(z.string(), tally),
})

const stepAnswer = z.strictObject({
  id,
  slug: z.string(),
  status,
  known: z.boolean().describe('Done, and known before I set out on it.'),
  reason: z.string().nullable(),
  statusAt: instant.nullable(),
  assurance,
})

export const progressSchema = z.strictObject({
  track: z.string(),
  steps: z.array(stepAnswer.extend({ evidenceCount: count, isVerified: z.boolean() })),
  totals,
  eventCount: count.describe('Grows with every event: of two answers the one with more is the newer.'),
})

export const stepEventsSchema = z.strictObject({
  events: z.array(
    z.strictObject({
      sequence: count,
      stepId: id,
      kind: z.enum(eventKinds),
      from: status.nullable().describe('Null unless the event is a change of status.'),
      to: z.string().describe('A status; the kind of work for a submission; the outcome for a verdict.'),
      known: z.boolean().describe('Of a done: known before, and no work of that day.'),
      reason: z.string().nullable(),
      occurredAt: instant,
    }),
  ),
  before: count.nullable().describe('Pass this as `before` to get the next page. Null on the last one.'),
})

export const progressAnswerSchema = z.strictObject({
  roadmap: z.string(),
  step: stepAnswer,
  totals,
  eventCount: count,
})

export const manyProgressSchema = z.strictObject({
  roadmap: z.string(),
  results: z.array(
    z.union([
      z.strictObject({ step: z.string(), ok: z.literal(true), state: stepAnswer }),
      z.strictObject({ step: z.string(), ok: z.literal(false), code: z.enum(errorCodes), detail: z.string() }),
    ]),
  ),
  totals,
  eventCount: count,
})

const range = z.strictObject({ from: day, to: day.nullable().describe('Null when it is over ten years away.') })

const arrival = z.union([
  z.strictObject({ target: z.string(), state: z.literal('done') }),
  z.strictObject({
    target: z.string(),
    state: z.literal('range'),
    binds: z
      .enum(['steps', 'experience'])
      .describe(
        'What decides the date. With `experience`, the level is not reached before `from`, however many steps are done.',
      ),
    range50: range,
    range85: range,
  }),
  z.strictObject({ target: z.string(), state: z.literal('no-date'), reason: z.enum(['silent', 'too-far']) }),
])

export const forecastSchema = z.strictObject({
  isHidden: z.boolean(),
  basis: z.enum(['plan', 'pace']),
  sentence: z.string(),
  hoursPerWeek: z.number(),
  quietDays: count,
  arrivals: z
    .array(arrival)
    .describe(
      'Targets are `stage:<slug>`, `level:<level>` and `roadmap`. The date of a level is the later of its steps and its paid work.',
    ),
})

const gate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('experience'),
    name: z.string(),
    months: count,
    requiredMonths: count,
    isOpen: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('stage'),
    name: z.string(),
    stage: z.string(),
    done: count,
    verified: count,
    skipped: count,
    total: count,
    isOpen: z.boolean(),
  }),
])
const [experienceGate, stageGate] = gate.options
const binding = z.discriminatedUnion('kind', [
  experienceGate.extend({ sentence: z.string() }),
  stageGate.extend({ sentence: z.string() }),
])
const named = z.strictObject({ level, name: z.string() }).nullable()

export const levelSchema = z.strictObject({
  reached: z.strictObject({
    claimed: named.describe('The name says "(self-reported)" until every core step up to it is verified.'),
    verified: named,
  }),
  next: named,
  gates: z.array(gate),
  binding: binding.nullable(),
})
