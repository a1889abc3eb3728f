import { z } from 'zod'
import { evidenceKinds } from '@/lib/learning/evidence/shown-work'
import { outcomes } from '@/lib/mentoring/reviews/outcome'
import type {
  QueuePage,
  ReviewAnswer,
  ReviewDetail,
  ReviewSummary,
  SubmissionAnswer,
} from '@/lib/mentoring/reviews/review'
import { reviewStates } from '@/lib/mentoring/reviews/standing'
import { turns } from '@/lib/mentoring/reviews/turn'
import { count, id, instant } from './values'

const state = z.enum(reviewStates)
const turn = z.enum(turns)
const outcome = z.enum(outcomes)
const text = z.string()
const markdown = z.string().describe('Markdown.')

export const queueSchema = z.strictObject({
  reviews: z.array(
    z.strictObject({
      id,
      learnerName: text,
      stepTitle: text,
      cohortName: text,
      state,
      iteration: count,
      submittedAt: instant,
      dueAt: instant,
      claimedByMe: z.boolean(),
      claimedByName: text.nullable(),
      claimHasLapsed: z.boolean(),
      handedToMe: z.boolean(),
      turn,
      turnSince: instant.nullable(),
    }),
  ),
  nextCursor: text.nullable(),
}) satisfies z.ZodType<QueuePage>

export const reviewAnswerSchema = z.strictObject({
  id,
  state,
  version: count,
  submittedAt: instant,
  dueAt: instant,
  claimedByMe: z.boolean(),
}) satisfies z.ZodType<ReviewAnswer>

export const submissionAnswerSchema = reviewAnswerSchema
  .omit({ claimedByMe: true })
  .extend({ iteration: z.strictObject({ id, number: count }) }) satisfies z.ZodType<SubmissionAnswer>

const step = z.strictObject({ id, slug: text, title: text, roadmapSlug: text })

export const reviewSummarySchema = z.strictObject({
  id,
  state,
  step,
  submittedAt: instant,
  dueAt: instant,
  cohortName: text,
  iteration: count,
  outcome: outcome.nullable(),
}) satisfies z.ZodType<ReviewSummary>

const shown = z.strictObject({
  kind: z.enum(evidenceKinds),
  url: text.nullable(),
  file: z.strictObject({ id, name: text, mediaType: text, size: count }).nullable(),
  title: text,
  issuer: text,
  commit: text.nullable(),
  note: text,
  reading: z
    .strictObject({
      state: z.enum(['waiting', 'read', 'failed']),
      title: text.nullable(),
      defaultBranch: text.nullable(),
      headCommit: text.nullable(),
      hasReadme: z.boolean().nullable(),
      hasTests: z.boolean().nullable(),
      failure: text.nullable(),
    })
    .nullable(),
})

const changed = z.strictObject({ from: text, to: text }).nullable()
const fileFacts = z.strictObject({ name: text, size: count }).nullable()
const changes = z.strictObject({
  kind: changed,
  link: changed,
  commit: z.strictObject({ from: text, to: text, compareUrl: text.nullable() }).nullable(),
  title: changed,
  issuer: changed,
  note: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text })).nullable(),
  file: z.strictObject({ from: fileFacts, to: fileFacts, isSameContent: z.boolean() }).nullable(),
})

const verdict = z.strictObject({
  id,
  outcome,
  feedback: markdown,
  scores: z.array(z.strictObject({ rowId: id, title: text, score: outcome, sentence: text })),
  mentorName: text,
  createdAt: instant,
  rating: z.literal([1, 2, 3, 4]).nullable(),
  canRate: z.boolean(),
})

const iteration = z.strictObject({
  id,
  number: count,
  shown,
  changes: changes.nullable(),
  createdAt: instant,
  verdict: verdict.nullable(),
})

const draft = z.strictObject({
  outcome: outcome.nullable(),
  feedback: markdown,
  scores: z.record(text, outcome),
  version: count,
  savedAt: instant,
})

export const reviewSchema = z.strictObject({
  id,
  state,
  version: count,
  step,
  learner: z.strictObject({ id, name: text, isGone: z.boolean() }),
  cohort: z.strictObject({
    id,
    name: text,
    promisedHours: count,
    week: z.strictObject({ timeZone: text, days: z.array(count), from: count, until: count }),
  }),
  submittedAt: instant,
  dueAt: instant,
  claim: z.strictObject({ name: text, at: instant, isMine: z.boolean(), hasLapsed: z.boolean() }).nullable(),
  claimLapsesAt: instant.nullable(),
  handedTo: z.strictObject({ name: text, isMe: z.boolean() }).nullable(),
  turn,
  turnSince: instant.nullable(),
  draft: draft.nullable(),
  colleagues: z.array(z.strictObject({ id, name: text })),
  queuePlace: z.strictObject({ place: count, of: count }).nullable(),
  iterations: z.array(iteration),
  messages: z.array(z.strictObject({ id, authorName: text, isMine: z.boolean(), body: markdown, createdAt: instant })),
  isAuthor: z.boolean(),
  canClaim: z.boolean(),
  canRelease: z.boolean(),
  canJudge: z.boolean(),
  canWithdraw: z.boolean(),
  canHandOver: z.boolean(),
  canAskAnother: z.boolean(),
  canSettle: z.boolean(),
  asOf: z.strictObject({ now: instant, timeZone: text }),
}) satisfies z.ZodType<ReviewDetail>
