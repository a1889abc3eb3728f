import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { del, get, post, put } from '@/lib/platform/calls/call'
import { day, id, personName, textWithExample } from '@/lib/platform/calls/values'
import { forecastHiddenSchema, pauseSchema, planAnswerSchema, planChangeSchema, workStartSchema } from './schema'

const pause = z.strictObject({ id, from: day, to: day }).meta({ id: 'Pause' })

export const planCalls = {
  getMe: get(callPaths.me, {
    summary: 'Who I am, and my plan.',
    access: 'signed-in',
    answer: z
      .strictObject({
        id,
        name: personName,
        email: textWithExample('ana@example.org'),
        isMentor: z.boolean(),
        isAdmin: z.boolean(),
        timeZone: textWithExample('Europe/Berlin'),
        locale: textWithExample('en').nullable().describe('The language I chose (BCP 47); null until I do.'),
        plan: planAnswerSchema.nullable().describe('Null before there is one.'),
      })
      .meta({ id: 'Me' }),
  }),
  savePlan: put('/api/v1/me/plan', {
    summary: 'Creates or changes my plan, or with `roadmap` alone my main roadmap.',
    access: 'signed-in',
    body: planChangeSchema,
    answer: planAnswerSchema,
    example: {
      body: {
        track: 'nodejs',
        weeklyHours: 12,
        studyDays: [0, 2],
        country: 'DE',
        paidExperienceYears: 0,
        goal: 'first-job',
      },
    },
  }),
  assumeWorkStart: put('/api/v1/me/path', {
    summary: 'Sets when I expect to start paid work.',
    access: 'signed-in',
    resource: 'plan',
    body: workStartSchema,
    status: 204,
    example: { body: { startsWorkOn: null } },
  }),
  hideForecast: put('/api/v1/me/forecast/hidden', {
    summary: 'Hides or shows my dates.',
    access: 'signed-in',
    resource: 'plan',
    body: forecastHiddenSchema,
    status: 204,
    example: { body: { isHidden: false } },
  }),
  listPauses: get('/api/v1/me/pauses', {
    summary: 'My announced time off.',
    access: 'signed-in',
    answer: z.strictObject({ pauses: z.array(pause) }).meta({ id: 'Pauses' }),
  }),
  addPause: post('/api/v1/me/pauses', {
    summary: 'Announces time off.',
    access: 'signed-in',
    resource: 'plan',
    body: pauseSchema,
    status: 201,
    answer: pause,
    example: { body: { from: '2027-01-04', to: '2027-01-08' } },
  }),
  removePause: del('/api/v1/me/pauses/[id]', {
    summary: 'Removes time off.',
    access: 'signed-in',
    resource: 'own-pause',
    status: 204,
  }),
}
