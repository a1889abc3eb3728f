import { z } from 'zod'
import { count, errorCodes, id, instant, textWithExample } from '@/lib/platform/calls/values'
import { eventKinds } from './history'
import { statuses } from './status'

const status = z.enum(statuses)
const assurance = z.enum(['claimed', 'evidenced', 'verified']).nullable()
const track = textWithExample('nodejs')
const reason = textWithExample('I know this from my last job.').nullable()
const known = z.boolean().describe('Done, and known before I set out on it.')
const stateFields = { status, known, reason, statusAt: instant.nullable() }

const tally = z
  .strictObject({
    total: count,
    done: count,
    claimed: count,
    evidenced: count,
    verified: count,
    learning: count,
    skipped: count,
  })
  .meta({ id: 'Tally' })

export const totals = z
  .strictObject({
    all: tally,
    core: tally,
    byLevel: z.strictObject({ junior: tally, mid: tally, senior: tally }),
    byStage: z.record(z.string(), tally),
    juniorByStage: z.record(z.string(), tally),
    optionalByStage: z.record(z.string(), tally),
  })
  .meta({ id: 'Totals' })

const stepAnswer = z
  .strictObject({
    id,
    slug: textWithExample('http'),
    ...stateFields,
    assurance,
  })
  .meta({ id: 'StepAnswer' })

export const progressSchema = z
  .strictObject({
    track,
    steps: z.array(stepAnswer.extend({ evidenceCount: count, isVerified: z.boolean() }).meta({ id: 'StepProgress' })),
    totals,
    eventCount: count.describe('Grows with every event: of two answers the one with more is the newer.'),
  })
  .meta({ id: 'Progress' })

export const stepEventsSchema = z
  .strictObject({
    events: z.array(
      z
        .strictObject({
          sequence: count,
          stepId: id,
          kind: z.enum(eventKinds),
          from: status.nullable().describe('Null unless the event is a change of status.'),
          to: textWithExample('done').describe(
            'A status; the kind of work for a submission; the outcome for a verdict.',
          ),
          known: z.boolean().describe('Of a done: known before, and no work of that day.'),
          reason,
          occurredAt: instant,
        })
        .meta({ id: 'StepEvent' }),
    ),
    before: count.nullable().describe('Pass this as `before` to get the next page. Null on the last one.'),
  })
  .meta({ id: 'StepEvents' })

export const progressAnswerSchema = z
  .strictObject({
    roadmap: textWithExample('backend'),
    step: stepAnswer,
    totals,
    eventCount: count,
  })
  .meta({ id: 'ProgressAnswer' })

export const manyProgressSchema = z
  .strictObject({
    roadmap: textWithExample('backend'),
    results: z.array(
      z.union([
        z.strictObject({ step: textWithExample('http'), ok: z.literal(true), state: stepAnswer }),
        z.strictObject({
          step: textWithExample('http'),
          ok: z.literal(false),
          code: z.enum(errorCodes),
          detail: textWithExample('The step was not found.'),
        }),
      ]),
    ),
    totals,
    eventCount: count,
  })
  .meta({ id: 'ManyProgressAnswer' })

/** State of each step, by its id. */
export const statesSchema = z.record(
  z.string(),
  z.strictObject({ ...stateFields, evidenceCount: count, isVerified: z.boolean() }).meta({ id: 'StepState' }),
)

/** Progress as stored. */
export const keptProgressSchema = z
  .strictObject({ track, states: statesSchema, totals, eventCount: count })
  .meta({ id: 'KeptProgress' })
