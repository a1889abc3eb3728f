import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { del, get, post, put } from '@/lib/platform/calls/call'
import { answerSchema, proposalSchema } from './agreed-plans/schema'
import {
  agreedPlanSchema,
  confirmationAnswerSchema,
  learnerSchema,
  learnersSchema,
  mentorNoteAnswerSchema,
  mentorNotesSchema,
  waiverAnswerSchema,
} from './answers'
import { confirmationSchema } from './confirmations/schema'
import { mentorNoteSchema, newMentorNoteSchema, notesQuerySchema } from './notes/schema'
import { learnersExportSchema, learnersQuerySchema } from './table/schema'
import { waiverSchema } from './waivers/schema'

const someId = '00000000-0000-4000-8000-0000000000ff'
const plans = z.strictObject({ plans: z.array(agreedPlanSchema) }).meta({ id: 'AgreedPlans' })

export const learnerCalls = {
  listLearners: get(callPaths.learners, {
    does: 'My learners, a page at a time.',
    who: 'mentors',
    query: learnersQuerySchema,
    answer: learnersSchema,
  }),
  exportLearners: get(callPaths.learnersFile, {
    does: 'My learners as CSV.',
    who: 'mentors',
    query: learnersExportSchema,
    media: 'text/csv',
  }),
  getLearner: get('/api/v1/mentor/learners/[id]', {
    does: 'One learner, with progress and reviews.',
    who: 'mentors',
    whose: 'mentee',
    answer: learnerSchema,
  }),
  listMentorNotes: get('/api/v1/mentor/learners/[id]/notes', {
    does: 'Mentors’ notes about a learner, newest first, a page at a time.',
    who: 'mentors',
    whose: 'mentee',
    query: notesQuerySchema,
    answer: mentorNotesSchema,
  }),
  addMentorNote: post('/api/v1/mentor/learners/[id]/notes', {
    does: 'Adds a note about a learner, for their mentors.',
    who: 'mentors',
    whose: 'mentee',
    body: newMentorNoteSchema,
    hasKey: true,
    status: 201,
    answer: mentorNoteAnswerSchema,
    example: { body: { body: 'Speaks up in the group.' } },
  }),
  changeMentorNote: put('/api/v1/mentor/learners/[id]/notes/[note]', {
    does: 'Changes a note of mine.',
    who: 'mentors',
    whose: 'mentee-note',
    body: mentorNoteSchema,
    answer: mentorNoteAnswerSchema,
    example: { body: { body: 'Speaks up in the group.', version: 1 } },
  }),
  removeMentorNote: del('/api/v1/mentor/learners/[id]/notes/[note]', {
    does: 'Removes a note of mine.',
    who: 'mentors',
    whose: 'mentee-note',
    status: 204,
  }),
  listAgreedPlans: get('/api/v1/mentor/learners/[id]/plans', {
    does: 'Plans proposed to a learner.',
    who: 'mentors',
    whose: 'mentee',
    answer: plans,
  }),
  proposePlan: post('/api/v1/mentor/learners/[id]/plans', {
    does: 'Proposes a plan to a learner.',
    who: 'mentors',
    whose: 'mentee',
    body: proposalSchema,
    status: 201,
    answer: agreedPlanSchema,
    example: { body: { cohort: someId, weeklyHours: 8, arriveBy: '2027-11-01', note: 'Less each week.' } },
  }),
  withdrawPlan: del('/api/v1/mentor/learners/[id]/plans/[plan]', {
    does: 'Withdraws a proposal.',
    who: 'mentors',
    whose: 'mentee-plan',
    status: 204,
  }),
  waiveStep: put('/api/v1/mentor/learners/[id]/waivers/[step]', {
    does: 'Waives a step, permanently or until a day.',
    who: 'mentors',
    whose: 'mentee-step',
    body: waiverSchema,
    answer: waiverAnswerSchema,
    example: { body: { reason: 'Works with this every day.' } },
  }),
  revokeWaiver: del('/api/v1/mentor/learners/[id]/waivers/[step]', {
    does: 'Ends a waiver.',
    who: 'mentors',
    whose: 'mentee-waiver',
    status: 204,
  }),
  confirmSkill: put('/api/v1/mentor/learners/[id]/skills/[skill]', {
    does: 'Confirms a learner’s skill.',
    who: 'mentors',
    whose: 'mentee-skill',
    body: confirmationSchema,
    answer: confirmationAnswerSchema,
    example: { body: { note: 'Listens, and sums up what was agreed.' } },
  }),
  revokeConfirmation: del('/api/v1/mentor/learners/[id]/skills/[skill]', {
    does: 'Removes a confirmation.',
    who: 'mentors',
    whose: 'mentee-confirmation',
    status: 204,
  }),
  listMyPlans: get('/api/v1/me/agreed-plans', {
    does: 'Plans that mentors proposed to me.',
    who: 'signed-in',
    answer: plans,
  }),
  answerPlan: post('/api/v1/me/agreed-plans/[id]/answer', {
    does: 'Agrees to a proposed plan, or declines it.',
    who: 'signed-in',
    whose: 'proposed-plan',
    body: answerSchema,
    answer: agreedPlanSchema,
    example: { body: { agrees: false } },
  }),
}
