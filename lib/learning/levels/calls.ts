import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { level } from '@/lib/learning/roadmaps/answers'
import { get } from '@/lib/platform/calls/call'
import { count, textWithExample } from '@/lib/platform/calls/values'
import { momentQuerySchema } from './moment'

const sentence = textWithExample('Finish 4 more steps of Fundamentals.')

const gate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('experience'),
    name: textWithExample('Paid work'),
    months: count,
    requiredMonths: count,
    isOpen: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('stage'),
    name: textWithExample('Fundamentals'),
    stage: textWithExample('fundamentals'),
    done: count,
    verified: count,
    skipped: count,
    total: count,
    isOpen: z.boolean(),
  }),
])
const [experienceGate, stageGate] = gate.options
const binding = z.discriminatedUnion('kind', [experienceGate.extend({ sentence }), stageGate.extend({ sentence })])
const named = z.strictObject({ level, name: textWithExample('Junior (self-reported)') }).nullable()

const levelAnswer = z
  .strictObject({
    reached: z.strictObject({
      claimed: named.describe('The name says "(self-reported)" until every core step up to it is verified.'),
      verified: named,
    }),
    next: named.describe('Null after the last level, and on a roadmap without levels.'),
    gates: z.array(gate).describe('On a roadmap without levels, the stages that its core still takes.'),
    binding: binding.nullable(),
  })
  .meta({ id: 'Level' })

export const levelCalls = {
  getLevel: get('/api/v1/me/level', {
    summary:
      'My level on my main roadmap, the requirements of the next one, and which is missing. Without levels, no level is named.',
    access: 'signed-in',
    resource: 'plan',
    answer: levelAnswer,
  }),
  getMoment: get(callPaths.moment, {
    summary: 'A stage or a level that I reached, in words, and what comes next.',
    access: 'signed-in',
    resource: 'plan',
    query: momentQuerySchema,
    answer: z
      .strictObject({
        reached: z
          .strictObject({
            title: textWithExample('Fundamentals: core steps done'),
            sentence: textWithExample('You finished all 12 steps of its core.'),
            position: z.number().int().min(0).describe('Place of the stage in the roadmap, from 0.'),
            next: z
              .strictObject({ slug: textWithExample('http'), title: textWithExample('HTTP'), hours: count })
              .nullable()
              .describe('Null when no step is left.'),
          })
          .nullable()
          .describe('Null while it is not reached.'),
      })
      .meta({ id: 'Moment' }),
    example: { query: { stage: 'fundamentals' } },
  }),
  getMomentCard: get(callPaths.momentCard, {
    summary: 'The same as a picture to share.',
    access: 'signed-in',
    resource: 'plan',
    query: momentQuerySchema,
    media: 'image/png',
    example: { query: { stage: 'fundamentals' } },
  }),
}
