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
import { confirmationSchema, skillQuerySchema } from './confirmations/schema'
import { mentorNoteSchema, newMentorNoteSchema, notesQuerySchema } from './notes/schema'
import { learnerQuerySchema, learnersExportSchema, learnersQuerySchema } from './table/schema'
import { waiverSchema } from './waivers/schema'

const someId = '00000000-0000-4000-8000-0000000000ff'
const plans = z.strictObject({ plans: z.array(agreedPlanSchema) }).meta({ id: 'AgreedPlans' })

export const learnerCalls = {
  listLearners: get(callPaths.learners, {
    summary: 'My learners, a page at a time.',
    access: 'mentors',
    query: learnersQuerySchema,
    answer: learnersSchema,
  }),
  exportLearners: get(callPaths.learnersFile, {
    summary: 'My learners as CSV.',
    access: 'mentors',
    query: learnersExportSchema,
    media: 'text/csv',
  }),
  getLearner: get('/api/v1/mentor/learners/[id]', {
    summary: 'One learner, with progress and reviews, by the roadmap of a cohort of theirs and mine.',
    access: 'mentors',
    resource: 'mentee',
    query: learnerQuerySchema,
    answer: learnerSchema,
  }),
  listMentorNotes: get('/api/v1/mentor/learners/[id]/notes', {
    summary: 'Mentors’ notes about a learner, newest first, a page at a time.',
    access: 'mentors',
    resource: 'mentee',
    query: notesQuerySchema,
    answer: mentorNotesSchema,
  }),
  addMentorNote: post('/api/v1/mentor/learners/[id]/notes', {
    summary: 'Adds a note about a learner, for their mentors.',
    access: 'mentors',
    resource: 'mentee',
    body: newMentorNoteSchema,
    idempotent: true,
    status: 201,
    answer: mentorNoteAnswerSchema,
    example: { body: { body: 'Speaks up in the group.' } },
  }),
  changeMentorNote: put('/api/v1/mentor/learners/[id]/notes/[note]', {
    summary: 'Changes a note of mine.',
    access: 'mentors',
    resource: 'mentee-note',
    body: mentorNoteSchema,
    answer: mentorNoteAnswerSchema,
    example: { body: { body: 'Speaks up in the group.', version: 1 } },
  }),
  removeMentorNote: del('/api/v1/mentor/learners/[id]/notes/[note]', {
    summary: 'Removes a note of mine.',
    access: 'mentors',
    resource: 'mentee-note',
    status: 204,
  }),
  listAgreedPlans: get('/api/v1/mentor/learners/[id]/plans', {
    summary: 'Plans proposed to a learner.',
    access: 'mentors',
    resource: 'mentee',
    answer: plans,
  }),
  proposePlan: post('/api/v1/mentor/learners/[id]/plans', {
    summary: 'Proposes a plan to a learner.',
    access: 'mentors',
    resource: 'mentee',
    body: proposalSchema,
    status: 201,
    answer: agreedPlanSchema,
    example: { body: { cohort: someId, weeklyHours: 8, arriveBy: '2027-11-01', note: 'Less each week.' } },
  }),
  withdrawPlan: del('/api/v1/mentor/learners/[id]/plans/[plan]', {
    summary: 'Withdraws a proposal.',
    access: 'mentors',
    resource: 'mentee-plan',
    status: 204,
  }),
  waiveStep: put('/api/v1/mentor/learners/[id]/waivers/[step]', {
    summary: 'Waives a step, permanently or until a day.',
    access: 'mentors',
    resource: 'mentee-step',
    body: waiverSchema,
    answer: waiverAnswerSchema,
    example: { body: { reason: 'Works with this every day.' } },
  }),
  revokeWaiver: del('/api/v1/mentor/learners/[id]/waivers/[step]', {
    summary: 'Ends a waiver.',
    access: 'mentors',
    resource: 'mentee-waiver',
    status: 204,
  }),
  confirmSkill: put('/api/v1/mentor/learners/[id]/skills/[skill]', {
    summary: 'Confirms a learner’s skill of a roadmap, the first when left out.',
    access: 'mentors',
    resource: 'mentee-skill',
    query: skillQuerySchema,
    body: confirmationSchema,
    answer: confirmationAnswerSchema,
    example: { body: { note: 'Listens, and sums up what was agreed.' } },
  }),
  revokeConfirmation: del('/api/v1/mentor/learners/[id]/skills/[skill]', {
    summary: 'Removes a confirmation of a roadmap’s skill, of the first when left out.',
    access: 'mentors',
    resource: 'mentee-confirmation',
    query: skillQuerySchema,
    status: 204,
  }),
  listMyPlans: get('/api/v1/me/agreed-plans', {
    summary: 'Plans that mentors proposed to me.',
    access: 'signed-in',
    answer: plans,
  }),
  answerPlan: post('/api/v1/me/agreed-plans/[id]/answer', {
    summary: 'Agrees to a proposed plan, or declines it.',
    access: 'signed-in',
    resource: 'proposed-plan',
    body: answerSchema,
    answer: agreedPlanSchema,
    example: { body: { agrees: false } },
  }),
}
