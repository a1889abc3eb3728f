import { z } from 'zod'
import { del, get, patch, post, put } from '@/lib/platform/calls/call'
import { count, id, instant, textWithExample } from '@/lib/platform/calls/values'
import { scheduleCalls } from './schedule/calls'
import {
  assignedMentorSchema,
  closedSchema,
  cohortChangeSchema,
  cohortCopySchema,
  cohortSchema,
  invitationsSchema,
  joinCodeSchema,
  joinSchema,
  leadSchema,
  newMentorSchema,
} from './schema'

const cohort = z
  .strictObject({
    id,
    name: textWithExample('Autumn 2026'),
    promisedHours: count.describe('A mentor reviews within so many working hours.'),
    week: z.strictObject({
      timeZone: textWithExample('Europe/Berlin'),
      days: z.array(z.number().int().min(0).max(6)).describe('0 is Monday.'),
      from: count,
      until: count,
    }),
  })
  .meta({ id: 'Cohort' })
const joinCode = textWithExample('k3m7p2qx')
const newCohort = cohort.extend({ joinCode }).meta({ id: 'NewCohort' })

export const cohortCalls = {
  ...scheduleCalls,
  createCohort: post('/api/v1/cohorts', {
    summary: 'Creates a cohort.',
    access: 'mentors',
    idempotent: true,
    body: cohortSchema,
    status: 201,
    answer: newCohort,
    example: { body: { name: 'Another' } },
  }),
  copyCohort: post('/api/v1/cohorts/[id]/copies', {
    summary: 'Creates a cohort like another, with its mentors and without its learners. Dates move with the start.',
    access: 'mentors',
    resource: 'cohort',
    idempotent: true,
    body: cohortCopySchema,
    status: 201,
    answer: newCohort,
    example: { body: { name: 'Next', startsOn: '2027-09-06' } },
  }),
  updateCohort: patch('/api/v1/cohorts/[id]', {
    summary: 'Changes settings of a cohort. Fields left out stay the same.',
    access: 'mentors',
    resource: 'cohort',
    body: cohortChangeSchema,
    answer: cohort,
    example: { body: { promisedHours: 8 } },
  }),
  renewJoinCode: post('/api/v1/cohorts/[id]/join-code', {
    summary: 'Creates a new join code.',
    access: 'mentors',
    resource: 'cohort',
    body: joinCodeSchema,
    status: 201,
    answer: z
      .strictObject({ joinCode, joinCodeExpires: instant.nullable().describe('Null for one that stays valid.') })
      .meta({ id: 'JoinCode' }),
    example: { body: { days: 30 } },
  }),
  revokeJoinCode: del('/api/v1/cohorts/[id]/join-code', {
    summary: 'Ends the join code.',
    access: 'mentors',
    resource: 'cohort',
    status: 204,
  }),
  listInvitations: get('/api/v1/cohorts/[id]/invitations', {
    summary: 'Invitations sent.',
    access: 'mentors',
    resource: 'cohort',
    answer: z
      .strictObject({
        invitations: z.array(
          z
            .strictObject({
              id,
              email: textWithExample('guest@example.org'),
              state: z.enum(['waiting', 'accepted', 'expired', 'withdrawn']),
              sentAt: instant,
              expiresAt: instant,
            })
            .meta({ id: 'Invitation' }),
        ),
      })
      .meta({ id: 'Invitations' }),
  }),
  inviteByMail: post('/api/v1/cohorts/[id]/invitations', {
    summary:
      'Invites people by e-mail. Those with a pending invitation are invited once; `again` sends them a new link.',
    access: 'mentors',
    resource: 'cohort',
    body: invitationsSchema,
    status: 201,
    answer: z
      .strictObject({ sent: count, alreadyInvited: z.array(textWithExample('guest@example.org')) })
      .meta({ id: 'SentInvitations' }),
    example: { body: { emails: ['newcomer@example.org'] } },
  }),
  withdrawInvitation: del('/api/v1/cohorts/[id]/invitations/[invitation]', {
    summary: 'Withdraws an invitation.',
    access: 'mentors',
    resource: 'cohort-invitation',
    status: 204,
  }),
  addMentor: post('/api/v1/cohorts/[id]/mentors', {
    summary: 'Adds a mentor by address.',
    access: 'mentors',
    resource: 'cohort',
    body: newMentorSchema,
    status: 204,
    example: { body: { email: 'nobody@example.org' } },
  }),
  removeMentor: del('/api/v1/cohorts/[id]/mentors/[user]', {
    summary: 'Removes a mentor.',
    access: 'mentors',
    resource: 'cohort-mentor',
    status: 204,
  }),
  assignMentor: put('/api/v1/cohorts/[id]/learners/[user]/mentor', {
    summary: 'Assigns a mentor of the cohort to a learner. For the lead of the cohort and admins.',
    access: 'mentors',
    resource: 'cohort-learner',
    body: assignedMentorSchema,
    status: 204,
    example: { body: { mentor: null } },
  }),
  removeLearner: del('/api/v1/cohorts/[id]/learners/[user]', {
    summary: 'Removes a learner.',
    access: 'mentors',
    resource: 'cohort-learner',
    status: 204,
  }),
  closeCohort: put('/api/v1/cohorts/[id]/closed', {
    summary: 'Closes a cohort, or opens it again. A closed one is readable and counted; nothing new happens in it.',
    access: 'mentors',
    resource: 'cohort',
    body: closedSchema,
    answer: z
      .strictObject({ closedAt: instant.nullable().describe('Null while it is open.') })
      .meta({ id: 'ClosedCohort' }),
    example: { body: { closed: false } },
  }),
  handOverCohort: put('/api/v1/cohorts/[id]/lead', {
    summary: 'Makes a mentor of a cohort its lead.',
    access: 'mentors',
    resource: 'cohort',
    body: leadSchema,
    status: 204,
    example: { body: { mentor: '00000000-0000-4000-8000-000000000000' } },
  }),
  leaveCohort: del('/api/v1/cohorts/[id]/membership', {
    summary: 'Leaves a cohort.',
    access: 'signed-in',
    resource: 'own-cohort',
    status: 204,
  }),
  joinCohort: post('/api/v1/cohorts/join', {
    summary: 'Joins a cohort by its code.',
    access: 'signed-in',
    body: joinSchema,
    answer: cohort,
    example: { body: { code: 'k3m7p2qx' } },
  }),
}
