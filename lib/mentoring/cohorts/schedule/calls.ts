import { z } from 'zod'
import { get, put } from '@/lib/platform/calls/call'
import { day, id, textWithExample } from '@/lib/platform/calls/values'
import { learnerDatesSchema, scheduleSchema } from './schema'

const schedule = z
  .strictObject({
    startsOn: day.nullable(),
    timeZone: textWithExample('Europe/Berlin').describe('A day ends at midnight there.'),
    modules: z.array(
      z
        .strictObject({
          stageId: id,
          stageSlug: textWithExample('databases'),
          title: textWithExample('Databases'),
          weeks: z
            .strictObject({ from: z.number().int().min(1), to: z.number().int().min(1) })
            .nullable()
            .describe('Weeks of the roadmap, from 1.'),
          from: day.nullable(),
          to: day.nullable(),
          isMoved: z.boolean().describe('Chosen by a mentor, in place of the dates of the weeks.'),
        })
        .meta({ id: 'CohortModule' }),
    ),
    holidays: z.array(z.strictObject({ from: day, to: day })),
  })
  .meta({ id: 'CohortSchedule' })

export const scheduleCalls = {
  getSchedule: get('/api/v1/cohorts/[id]/schedule', {
    summary: 'Dates of a cohort: every stage of its roadmap, and its holidays.',
    access: 'signed-in',
    resource: 'known-cohort',
    answer: schedule,
  }),
  saveSchedule: put('/api/v1/cohorts/[id]/schedule', {
    summary: 'Replaces the dates of a cohort. Stages left out follow the weeks of the roadmap.',
    access: 'mentors',
    resource: 'cohort',
    body: scheduleSchema,
    answer: schedule,
    example: { body: { startsOn: '2027-03-01', modules: [], holidays: [{ from: '2027-03-26', to: '2027-04-02' }] } },
  }),
  saveLearnerDates: put('/api/v1/cohorts/[id]/learners/[user]/dates', {
    summary:
      'Moves a date of one learner: of a stage, of the goal, or the day on which they start. Null takes it back.',
    access: 'mentors',
    resource: 'cohort-learner',
    body: learnerDatesSchema,
    status: 204,
    example: { body: { dueOn: '2027-09-01' } },
  }),
}
