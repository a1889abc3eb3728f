import { z } from 'zod'
import { statesSchema } from '@/lib/learning/progress/answers'
import { moves } from '@/lib/learning/progress/summary/moves'
import { roadmapSchema } from '@/lib/learning/roadmaps/answers'
import { count, day, id, textWithExample } from '@/lib/platform/calls/values'
import { instanceSchema } from './instance/stored-instance-model'

const target = textWithExample('level:junior')
const range = z.strictObject({ from: day, to: day.nullable().describe('Null when it is over ten years away.') })

const arrival = z.union([
  z.strictObject({ target, state: z.literal('done') }),
  z.strictObject({
    target,
    state: z.literal('range'),
    binds: z
      .enum(['steps', 'experience'])
      .describe(
        'What decides the date. With `experience`, the level is not reached before `from`, however many steps are done.',
      ),
    range50: range,
    range85: range,
  }),
  z.strictObject({ target, state: z.literal('no-date'), reason: z.enum(['silent', 'too-far']) }),
])

const presence = z.union([
  z.strictObject({ state: z.enum(['active', 'paused']) }),
  z.strictObject({ state: z.enum(['silent', 'gone']), comesBack: z.number().min(0).max(1) }),
])

export const forecastSchema = z
  .strictObject({
    isHidden: z.boolean(),
    basis: z.enum(['plan', 'pace']),
    sentence: textWithExample('50% likely between March and June 2027.'),
    hoursPerWeek: z.number(),
    hoursRange: z
      .tuple([z.number(), z.number()])
      .describe('Hours of the roadmap a week: 50% likely between these two. `hoursPerWeek` is their middle.'),
    quietDays: count,
    presence: presence.describe(
      '`paused`: in an announced pause. `silent`: nothing has moved for longer than is usual for this learner. `gone`: ' +
        'for so long that there is no date. `comesBack` is the chance, 0 to 1, that they go on.',
    ),
    arrivals: z
      .array(arrival)
      .describe(
        'Targets are `stage:<slug>`, `level:<level>` and `roadmap`. The date of a level is the later of its steps and its paid work. On a roadmap without levels, `level:junior` is all core steps.',
      ),
  })
  .meta({ id: 'Forecast' })

const dayNumber = z.number().int().describe('Days since 1970.')
const tick = z.strictObject({
  stepId: id,
  at: z.number().describe('Milliseconds since 1970.'),
  on: dayNumber,
  since: dayNumber.nullable(),
  handedInOn: dayNumber.nullable(),
  isCarried: z.boolean(),
  known: z.boolean(),
})

/** Input of a forecast. */
export const forecastInputSchema = z
  .strictObject({
    roadmap: roadmapSchema,
    track: textWithExample('nodejs'),
    plan: z.strictObject({
      weeklyHours: count,
      earlier: z
        .array(z.strictObject({ before: day, weeklyHours: count }))
        .optional()
        .describe('What was planned before each change of the hours.'),
      studyDays: z.array(z.number().int().min(0).max(6)).describe('0 is Monday.'),
      startedOn: day,
      timeZone: textWithExample('Europe/Berlin'),
      pauses: z.array(z.strictObject({ from: day, to: day })),
    }),
    states: statesSchema,
    log: z
      .strictObject({
        traces: z.array(
          z.strictObject({
            stepId: id,
            since: dayNumber.nullable(),
            handedInOn: dayNumber.nullable(),
            tick: tick.nullable(),
            isDone: z.boolean(),
          }),
        ),
        movedOn: z.array(dayNumber),
        learningDays: z.array(z.tuple([day, count])),
        moves: z.array(z.strictObject({ day, stepId: id, move: z.enum(moves) })),
      })
      .describe('What the learning log says, day by day and step by step.'),
    work: z.strictObject({ months: count, startsOn: day.nullable() }).nullable(),
    today: day,
    instance: instanceSchema.optional().describe('What the instance has learnt from its own people.'),
    weeklyHours: count.optional(),
  })
  .meta({ id: 'ForecastInput' })
