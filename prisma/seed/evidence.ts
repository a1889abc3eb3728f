import { commitInUrl } from '@/lib/learning/evidence/commit-in-url'
import type { EvidenceKind } from '@/lib/learning/evidence/shown-work'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { MINUTE } from './calendar'
import type { Happening, History } from './histories'
import type { Learner } from './person'
import type { Random } from './random'

export type EvidenceRow = {
  readonly id: string
  readonly learnerId: string
  readonly stepId: string
  readonly kind: EvidenceKind
  readonly url: string | null
  readonly fileId: string | null
  readonly title: string
  readonly issuer: string
  readonly commit: string | null
  readonly note: string
  readonly createdAt: Date
  readonly idempotencyKey: string
}

/** The learner whose work it is. */
export type Author = { readonly learner: Learner; readonly learnerId: string }
/** The part of an author that a log and an address need. */
export type LogOwner = { readonly learner: Pick<Learner, 'key' | 'track' | 'timeZone'>; readonly learnerId: string }

const repositories: Readonly<Record<string, string>> = {
  'rest-api-project': 'tool-lending-api',
  'database-app-project': 'theatre-bookings',
  'auth-system-project': 'accounts-and-sessions',
  'portfolio-project': 'portfolio',
}

/** Returns the name of a repository in its learner's addresses. */
export const makeRepository = (stepSlug: string): string => repositories[stepSlug] ?? stepSlug

/** Makes a repository as evidence for a step, pinned to a commit, and its log entry. Its address belongs to nobody. */
export function showWork(author: LogOwner, step: Step, note: string, at: Date, random: Random) {
  const url = `https://code.example.com/${author.learner.key}/${makeRepository(step.slug)}/tree/${random.hex(40)}`
  const { learnerId } = author
  const idempotencyKey = random.uuid()
  const facts = { learnerId, stepId: step.id, kind: 'repository' as const, url, commit: commitInUrl(url), note }
  const elsewhere = { fileId: null, title: '', issuer: '' }
  const row: EvidenceRow = { id: random.uuid(), ...facts, ...elsewhere, createdAt: at, idempotencyKey }
  return { row, happening: makeSubmission(row) }
}

/** Makes the log entry of a piece of evidence. */
export const makeSubmission = ({ learnerId, stepId, kind, createdAt, idempotencyKey }: EvidenceRow): Happening => ({
  ...{ stepId, kind: 'submission', to: kind, reason: null },
  ...{ occurredAt: createdAt, actorId: learnerId, idempotencyKey },
})

const notes: Readonly<Record<string, string>> = {
  'automated-tests': 'The suite for my pricing rules; the README says how to run it.',
  'git-workflow': 'Five merged pull requests, two releases, and one change taken back and brought in again.',
  'sql-queries': 'Twenty queries, each with its question, and the script for the sample data.',
  'api-documentation': 'The OpenAPI document and the check that compares it with the API.',
  'webhooks-and-integrations': 'Payments in the sandbox. The tests for repeated events need no account.',
  docker: 'The image and the compose file. It is under 120 MB now.',
  'ci-cd': 'The pipeline runs on every pull request, against a real database.',
  'system-design': 'The requirements, the three views and the numbers behind them.',
}

/** Makes the evidence that a learner showed for the steps that require it, minutes before they ticked them. */
export function shownAlong(author: Author, history: History, random: Random) {
  const share = author.learner.story.evidence ?? 0
  const asked = [...history.spells.values()].filter(({ step, to }) => step.completionRule === 'evidence' && to !== null)
  return asked.flatMap(({ step, to }) => {
    const at = new Date((to?.getTime() ?? 0) - Math.round(random.between(2, 9) * MINUTE))
    if (!random.chance(share)) return []
    return [
      showWork(author, step, notes[step.slug] ?? 'The API of this step, with a README and its tests.', at, random),
    ]
  })
}
