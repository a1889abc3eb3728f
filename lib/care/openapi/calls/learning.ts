import { evidenceSchema } from '@/lib/learning/evidence/schema'
import { forecastHiddenSchema, pauseSchema, planSchema, workStartSchema } from '@/lib/learning/plans/schema'
import {
  changesSeenSchema,
  formReturnSchema,
  roadmapQuerySchema,
  setManyProgressSchema,
  setProgressSchema,
  stepEventsQuerySchema,
} from '@/lib/learning/progress/schema'
import { checklistMarkSchema, confidenceSchema, noteSchema, ownLinkSchema } from '@/lib/learning/workbook/schema'
import { answerSchema } from '@/lib/mentoring/learners/agreed-plans/schema'
import {
  forecastSchema,
  levelSchema,
  manyProgressSchema,
  pausesSchema,
  planAnswerSchema,
  progressAnswerSchema,
  progressSchema,
  stepEventsSchema,
} from '../answers/own'
import type { ApiCall, CallGroup } from '../call'

const tick: ApiCall = {
  does: 'Sets where I stand on one step; answers the step and the new totals.',
  who: 'signed-in',
  query: formReturnSchema,
  body: setProgressSchema,
  hasKey: true,
  form: true,
  answer: progressAnswerSchema,
}

export const learning: CallGroup = {
  tag: 'Learning',
  about: 'My progress, plan and forecast, and what I keep for myself.',
  calls: {
    'GET /api/v1/me/progress': {
      does: 'Status, assurance and time of every step, with totals by stage and level.',
      who: 'signed-in',
      query: roadmapQuerySchema,
      answer: progressSchema,
    },
    'PUT /api/v1/me/progress/[step]': tick,
    'POST /api/v1/me/progress/[step]': tick,
    'GET /api/v1/me/progress/[step]/events': {
      does: 'The history of one step, newest first. Pass `before` for the next page.',
      who: 'signed-in',
      query: stepEventsQuerySchema,
      answer: stepEventsSchema,
    },
    'POST /api/v1/me/progress/batch': {
      does: 'Sets many steps, each with a key of its own; answers each.',
      who: 'signed-in',
      query: roadmapQuerySchema,
      body: setManyProgressSchema,
      answer: manyProgressSchema,
    },
    'PUT /api/v1/me/roadmaps/[roadmap]/seen': {
      does: 'Notes that I have read the changes of a roadmap up to a revision.',
      who: 'signed-in',
      body: changesSeenSchema,
      status: 204,
    },
    'GET /api/v1/me/level': {
      does: 'My level, the gates of the next one and what binds.',
      who: 'signed-in',
      answer: levelSchema,
    },
    'GET /api/v1/me/forecast': {
      does: 'When I may get where, as ranges; why there is none where none can be given.',
      who: 'signed-in',
      answer: forecastSchema,
    },
    'GET /api/v1/me/forecast/ground': { does: 'What a forecast is made from, for what-ifs.', who: 'signed-in' },
    'PUT /api/v1/me/forecast/hidden': {
      does: 'Hides my dates, or shows them again.',
      who: 'signed-in',
      body: forecastHiddenSchema,
      status: 204,
    },
    'PUT /api/v1/me/plan': {
      does: 'Makes or changes my plan.',
      who: 'signed-in',
      body: planSchema,
      answer: planAnswerSchema,
    },
    'PUT /api/v1/me/path': {
      does: 'Says when the path to the next levels assumes that paid work begins.',
      who: 'signed-in',
      body: workStartSchema,
      status: 204,
    },
    'GET /api/v1/me/pauses': { does: 'The time off I announced.', who: 'signed-in', answer: pausesSchema },
    'POST /api/v1/me/pauses': { does: 'Announces time off.', who: 'signed-in', body: pauseSchema, status: 201 },
    'DELETE /api/v1/me/pauses/[id]': { does: 'Takes time off back.', who: 'signed-in', status: 204 },
    'GET /api/v1/me/agreed-plans': { does: 'Plans that mentors proposed to me.', who: 'signed-in' },
    'POST /api/v1/me/agreed-plans/[id]/answer': {
      does: 'Agrees to a proposed plan, or declines it.',
      who: 'signed-in',
      body: answerSchema,
    },
    'POST /api/v1/me/evidence': {
      does: 'Shows work for a step.',
      who: 'signed-in',
      body: evidenceSchema,
      hasKey: true,
      status: 201,
    },
    'PUT /api/v1/me/checklist/[item]': {
      does: 'Marks a row of a checklist, or clears it.',
      who: 'signed-in',
      body: checklistMarkSchema,
      status: 204,
    },
    'PUT /api/v1/me/confidence/[step]': {
      does: 'Says how sure I am of a step, 1 to 4.',
      who: 'signed-in',
      body: confidenceSchema,
      status: 204,
    },
    'PUT /api/v1/me/notes/[step]': {
      does: 'Saves my note on a step; refused when it was written over an older version.',
      who: 'signed-in',
      body: noteSchema,
    },
    'POST /api/v1/me/links': {
      does: 'Keeps a link of mine for a step.',
      who: 'signed-in',
      body: ownLinkSchema,
      status: 201,
    },
    'DELETE /api/v1/me/links/[id]': { does: 'Removes a link of mine.', who: 'signed-in', status: 204 },
  },
}
