import { z } from 'zod'
import { evidenceKinds } from '@/lib/learning/evidence/shown-work'
import { count, day, id, instant, markdown, personName, textWithExample } from '@/lib/platform/calls/values'
import { turns } from './messages/turn'
import type {
  Message,
  QueuePage,
  ReviewAnswer,
  ReviewDetail,
  ReviewSummary,
  SubmissionAnswer,
  VerdictDraft,
} from './review'
import { reviewStates } from './review-snapshot'
import { replyKinds, type SavedReply } from './saved-replies/saved-reply'
import { outcomes } from './verdicts/outcome'

const state = z.enum(reviewStates)
const turn = z.enum(turns)
const outcome = z.enum(outcomes)
const stepTitle = textWithExample('HTTP')
const cohortName = textWithExample('Autumn 2026')
const url = textWithExample('https://code.example.com/ana/api')
const fileName = textWithExample('report.pdf')
const rowTitle = textWithExample('The server checks what it is sent')
const commit = textWithExample('9fceb02')
const listCursor = textWithExample('1803806400000_3f6c1f0e-5c1d-4b7e-9a54-0d6f2c8b7a11')

export const queueSchema = z
  .strictObject({
    reviews: z.array(
      z.strictObject({
        id,
        learnerName: personName,
        stepTitle,
        cohortName,
        state,
        iteration: count,
        submittedAt: instant,
        dueAt: instant,
        claimedByMe: z.boolean(),
        claimedByName: personName.nullable(),
        claimHasLapsed: z.boolean(),
        handedToMe: z.boolean(),
        handedToName: personName.nullable(),
        turn,
        turnSince: instant.nullable(),
      }),
    ),
    nextCursor: textWithExample('2027-03-01T09:30:00.000Z_3f6c1f0e').nullable(),
  })
  .meta({ id: 'ReviewQueue' }) satisfies z.ZodType<QueuePage>

export const reviewAnswerSchema = z
  .strictObject({
    id,
    state,
    version: count,
    submittedAt: instant,
    dueAt: instant,
    claimedByMe: z.boolean(),
  })
  .meta({ id: 'ReviewAnswer' }) satisfies z.ZodType<ReviewAnswer>

export const submissionAnswerSchema = reviewAnswerSchema
  .omit({ claimedByMe: true })
  .extend({ iteration: z.strictObject({ id, number: count }) })
  .meta({ id: 'Submission' }) satisfies z.ZodType<SubmissionAnswer>

const step = z.strictObject({
  id,
  slug: textWithExample('http'),
  title: stepTitle,
  roadmapSlug: textWithExample('backend'),
})

export const reviewSummarySchema = z
  .strictObject({
    id,
    state,
    step,
    submittedAt: instant,
    dueAt: instant,
    cohortName,
    iteration: count,
    outcome: outcome.nullable(),
  })
  .meta({ id: 'ReviewSummary' }) satisfies z.ZodType<ReviewSummary>

const shown = z
  .strictObject({
    kind: z.enum(evidenceKinds),
    url: url.nullable(),
    file: z.strictObject({ id, name: fileName, mediaType: textWithExample('application/pdf'), size: count }).nullable(),
    title: textWithExample('API design'),
    issuer: textWithExample('Open University'),
    commit: commit.nullable(),
    note: textWithExample('Is the error handling enough?'),
    reading: z
      .strictObject({
        state: z.enum(['waiting', 'read', 'failed']),
        title: textWithExample('ana/api').nullable(),
        defaultBranch: textWithExample('main').nullable(),
        headCommit: commit.nullable(),
        hasReadme: z.boolean().nullable(),
        hasTests: z.boolean().nullable(),
        failure: textWithExample('The host did not answer.').nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ShownWork' })

const changed = z.strictObject({ from: textWithExample('As it was'), to: textWithExample('As it is') }).nullable()
const fileFacts = z.strictObject({ name: fileName, size: count }).nullable()
const changes = z
  .strictObject({
    kind: changed,
    link: changed,
    commit: z.strictObject({ from: commit, to: commit, compareUrl: url.nullable() }).nullable(),
    title: changed,
    issuer: changed,
    note: z
      .array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: textWithExample('Now with tests.') }))
      .nullable(),
    file: z.strictObject({ from: fileFacts, to: fileFacts, isSameContent: z.boolean() }).nullable(),
  })
  .meta({ id: 'WorkChanges' })

const verdict = z
  .strictObject({
    id,
    outcome,
    feedback: markdown,
    scores: z.array(
      z.strictObject({
        rowId: id,
        title: rowTitle,
        score: outcome,
        sentence: textWithExample('Each field is checked.'),
        suggested: outcome.nullable().describe('The score that the checks suggested.'),
        reason: textWithExample('The check tries an edge that the brief leaves open.').describe(
          'Why the score differs from what the checks suggested; empty where it doesn’t.',
        ),
      }),
    ),
    mentorName: personName,
    isMine: z.boolean(),
    createdAt: instant,
    rating: z.literal([1, 2, 3, 4]).nullable(),
    canRate: z.boolean(),
  })
  .meta({ id: 'Verdict' })

const correctedVerdict = z
  .strictObject({
    id,
    outcome,
    feedback: markdown.describe('Its beginning where it is long.'),
    mentorName: personName,
    givenAt: instant,
    correctedByName: personName,
    reason: textWithExample('I read the wrong commit.'),
    correctedAt: instant,
  })
  .meta({ id: 'CorrectedVerdict' })

const iteration = z
  .strictObject({
    id,
    number: count,
    shown,
    changes: changes.nullable(),
    createdAt: instant,
    verdict: verdict.nullable(),
    corrections: z.array(correctedVerdict).describe('Verdicts that were taken back, newest first.'),
  })
  .meta({ id: 'Iteration' })

export const draftAnswerSchema = z
  .strictObject({
    outcome: outcome.nullable(),
    feedback: markdown,
    scores: z.record(z.string(), outcome),
    reasons: z.record(z.string(), textWithExample('The check tries an edge that the brief leaves open.')),
    version: count,
    savedAt: instant,
  })
  .meta({ id: 'VerdictDraft' }) satisfies z.ZodType<VerdictDraft>

export const messageAnswerSchema = z
  .strictObject({ id, authorName: personName, isMine: z.boolean(), body: markdown, createdAt: instant })
  .meta({ id: 'Message' }) satisfies z.ZodType<Message>

const mentor = z.strictObject({ id, name: personName, awayUntil: day.nullable() }).meta({ id: 'ReviewMentor' })

export const reviewSchema = z
  .strictObject({
    id,
    state,
    version: count,
    step,
    learner: z.strictObject({ id, name: personName, isGone: z.boolean() }),
    cohort: z.strictObject({
      id,
      name: cohortName,
      promisedHours: count,
      week: z.strictObject({
        timeZone: textWithExample('Europe/Berlin'),
        days: z.array(count),
        from: count,
        until: count,
      }),
    }),
    submittedAt: instant,
    dueAt: instant,
    claim: z.strictObject({ name: personName, at: instant, isMine: z.boolean(), hasLapsed: z.boolean() }).nullable(),
    claimLapsesAt: instant.nullable(),
    handedTo: z.strictObject({ name: personName, isMe: z.boolean() }).nullable(),
    turn,
    turnSince: instant.nullable(),
    draft: draftAnswerSchema.nullable(),
    suggestions: z
      .array(z.strictObject({ rowId: id, score: outcome, passed: count, ran: count }))
      .describe('What the newest run of the step’s check suggests, for mentors, while the work has no verdict.'),
    colleagues: z.array(mentor),
    assignable: z.array(mentor).describe('For who may assign the review: the mentors of its cohort.'),
    queuePlace: z.strictObject({ place: count, of: count }).nullable(),
    newest: z.strictObject({ id, number: count }).nullable().describe('The newest attempt there is.'),
    iterations: z.array(iteration).describe('Newest first, five at most.'),
    attemptsBefore: count.nullable().describe('Asks for the attempts before these; null when there are none.'),
    messages: z.array(messageAnswerSchema).describe('The newest, oldest first, 20 at most.'),
    messageCount: count.describe('How many there are in all.'),
    messagesBefore: listCursor.nullable().describe('Asks for the messages before these; null when there are none.'),
    isAuthor: z.boolean(),
    canClaim: z.boolean(),
    canRelease: z.boolean(),
    canJudge: z.boolean(),
    canCorrect: z.boolean(),
    canWithdraw: z.boolean(),
    canHandOver: z.boolean(),
    canAskAnother: z.boolean(),
    canSettle: z.boolean(),
    asOf: z.strictObject({ now: instant, timeZone: textWithExample('Europe/Berlin') }),
  })
  .meta({ id: 'Review' }) satisfies z.ZodType<ReviewDetail>

export const savedReplyAnswerSchema = z
  .strictObject({ id, kind: z.enum(replyKinds), title: textWithExample('Clear names'), body: markdown })
  .meta({ id: 'SavedReply' }) satisfies z.ZodType<SavedReply>
