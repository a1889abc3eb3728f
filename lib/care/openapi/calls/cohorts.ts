import {
  cohortChangeSchema,
  cohortSchema,
  invitationsSchema,
  joinCodeSchema,
  joinSchema,
  newMentorSchema,
} from '@/lib/mentoring/cohorts/schema'
import type { CallGroup } from '../call'

const base = '/api/v1/cohorts/[id]'

export const cohorts: CallGroup = {
  tag: 'Cohorts',
  about: 'Cohorts are run by their mentors and by admins.',
  calls: {
    'POST /api/v1/cohorts': { does: 'Makes a cohort.', who: 'mentors', body: cohortSchema, status: 201 },
    [`PATCH ${base}`]: {
      does: 'Changes some settings of a cohort; what is left out stays.',
      who: 'mentors',
      body: cohortChangeSchema,
    },
    [`POST ${base}/join-code`]: { does: 'Makes a new join code.', who: 'mentors', body: joinCodeSchema, status: 201 },
    [`DELETE ${base}/join-code`]: { does: 'Ends the join code.', who: 'mentors', status: 204 },
    [`GET ${base}/invitations`]: { does: 'Who was asked in.', who: 'mentors' },
    [`POST ${base}/invitations`]: {
      does: 'Asks people in by mail.',
      who: 'mentors',
      body: invitationsSchema,
      status: 201,
    },
    [`DELETE ${base}/invitations/[invitation]`]: { does: 'Takes an invitation back.', who: 'mentors', status: 204 },
    [`POST ${base}/mentors`]: { does: 'Adds a mentor by address.', who: 'mentors', body: newMentorSchema, status: 204 },
    [`DELETE ${base}/mentors/[user]`]: { does: 'Removes a mentor.', who: 'mentors', status: 204 },
    [`DELETE ${base}/learners/[user]`]: { does: 'Removes a learner.', who: 'mentors', status: 204 },
    [`DELETE ${base}/membership`]: { does: 'Leaves a cohort.', who: 'signed-in', status: 204 },
    'POST /api/v1/cohorts/join': { does: 'Joins a cohort by its code.', who: 'signed-in', body: joinSchema },
  },
}
