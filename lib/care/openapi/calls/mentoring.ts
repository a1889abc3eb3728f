import { proposalSchema } from '@/lib/mentoring/learners/agreed-plans/schema'
import { confirmationSchema } from '@/lib/mentoring/learners/confirmations/schema'
import { mentorNoteSchema, newMentorNoteSchema } from '@/lib/mentoring/learners/notes/schema'
import { learnersExportSchema, learnersQuerySchema } from '@/lib/mentoring/learners/table/schema'
import { waiverSchema } from '@/lib/mentoring/learners/waivers/schema'
import { learnerSchema, learnersSchema } from '../answers/mentoring'
import type { CallGroup } from '../call'

const base = '/api/v1/mentor/learners/[id]'

export const mentoring: CallGroup = {
  tag: 'Mentoring',
  about: 'What mentors see and do of the learners of their own cohorts. Other learners are not found.',
  calls: {
    'GET /api/v1/mentor/learners': {
      does: 'My learners, a page at a time.',
      who: 'mentors',
      query: learnersQuerySchema,
      answer: learnersSchema,
    },
    'GET /api/v1/mentor/learners.csv': {
      does: 'The same learners in one file.',
      who: 'mentors',
      query: learnersExportSchema,
      media: 'text/csv',
    },
    [`GET ${base}`]: { does: 'One learner, with progress and reviews.', who: 'mentors', answer: learnerSchema },
    [`GET ${base}/notes`]: { does: 'What mentors noted about a learner.', who: 'mentors' },
    [`POST ${base}/notes`]: {
      does: 'Notes something about a learner, for their mentors alone.',
      who: 'mentors',
      body: newMentorNoteSchema,
      hasKey: true,
      status: 201,
    },
    [`PUT ${base}/notes/[note]`]: { does: 'Changes a note of mine.', who: 'mentors', body: mentorNoteSchema },
    [`DELETE ${base}/notes/[note]`]: { does: 'Removes a note of mine.', who: 'mentors', status: 204 },
    [`GET ${base}/plans`]: { does: 'Plans proposed to a learner.', who: 'mentors' },
    [`POST ${base}/plans`]: {
      does: 'Proposes a plan to a learner, who agrees or declines.',
      who: 'mentors',
      body: proposalSchema,
      status: 201,
    },
    [`DELETE ${base}/plans/[plan]`]: { does: 'Withdraws a proposal.', who: 'mentors', status: 204 },
    [`PUT ${base}/waivers/[step]`]: {
      does: 'Waives a step, for good or until a day.',
      who: 'mentors',
      body: waiverSchema,
    },
    [`DELETE ${base}/waivers/[step]`]: { does: 'Ends a waiver.', who: 'mentors', status: 204 },
    [`PUT ${base}/skills/[skill]`]: {
      does: 'Confirms that I saw a skill at work.',
      who: 'mentors',
      body: confirmationSchema,
    },
    [`DELETE ${base}/skills/[skill]`]: { does: 'Takes a confirmation back.', who: 'mentors', status: 204 },
  },
}
