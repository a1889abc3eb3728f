import { db } from '@/lib/foundation/database/db'
import { outcomes } from '@/lib/mentoring/reviews/verdicts/outcome'
import type { Known } from './samples'

type Who = {
  readonly learnerId: string
  readonly mentorId: string
  readonly cohort: { readonly id: string; readonly joinCode: string } | null
}

const DAY_MS = 24 * 60 * 60 * 1000
const some = { take: 12 } as const
const listIds = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/**
 * Collects existing values for requests: by `folder/parameter` of a path, or by a field's name. Read from the database,
 * because many appear only on pages.
 */
export async function readKnownValues({ learnerId, mentorId, cohort }: Who): Promise<Known> {
  const own = { where: { learnerId }, select: { id: true }, ...some } as const
  const named = { id: true, slug: true } as const
  const steps = await db().step.findMany({ where: { retiredAt: null }, select: named, take: 20 })
  // Only steps with a rubric can be submitted for review.
  const projects = await db().step.findMany({
    where: { rubricRows: { some: { retiredAt: null } } },
    select: named,
    ...some,
  })
  const people = await db().user.findMany({ select: { id: true, isMentor: true }, ...some })
  const learners = await db().learner.findMany({ select: { id: true }, take: 5 })
  const within = { OR: [{ learnerId }, { cohort: { memberships: { some: { userId: mentorId, role: 'mentor' } } } }] }
  const inQueue = { AND: [within, { state: { in: ['waiting', 'claimed'] } }] }
  const reviews = [
    ...(await db().review.findMany({ where: inQueue, include: reviewParts, orderBy: { dueAt: 'desc' }, ...some })),
    ...(await db().review.findMany({ where: within, include: reviewParts, orderBy: { updatedAt: 'desc' }, ...some })),
  ]
  const iterations = reviews.flatMap((review) => review.iterations)
  const all = {
    pauses: await db().pause.findMany(own),
    links: await db().ownLink.findMany(own),
    plans: await db().agreedPlan.findMany(own),
    notes: await db().mentorNote.findMany(own),
    items: await db().checklistItem.findMany({ select: { id: true }, ...some }),
    replies: await db().savedReply.findMany({ where: { ownerId: mentorId }, select: { id: true }, ...some }),
    invitations: await db().invitation.findMany({
      where: { cohortId: cohort?.id ?? '' },
      select: { id: true },
      ...some,
    }),
    sessions: await db().session.findMany({ select: { id: true }, orderBy: { createdAt: 'desc' }, ...some }),
    files: await db().storedFile.findMany({ select: { id: true }, ...some }),
  }
  return {
    ...typed,
    step: [...steps, ...projects].flatMap(({ id, slug }) => [slug, id]),
    'cohorts/id': cohort ? [cohort.id] : [],
    cohort: cohort ? [cohort.id] : [],
    code: cohort ? [cohort.joinCode] : [],
    'learners/id': [learnerId, learnerId, ...listIds(learners)],
    'learners/user': [learnerId],
    'mentors/user': listIds(people),
    'people/id': [mentorId],
    mentor: listIds(people.filter(({ isMentor }) => isMentor)),
    'reviews/id': listIds(reviews),
    iteration: listIds(iterations),
    verdict: iterations.flatMap(({ verdict }) => (verdict ? [verdict.id] : [])),
    // Scores for all rows of each review's rubric, as a verdict needs.
    scores: reviews.map(({ step }, index) =>
      Object.fromEntries(step.rubricRows.map(({ id }) => [id, outcomes[index % outcomes.length]])),
    ),
    'pauses/id': listIds(all.pauses),
    'links/id': listIds(all.links),
    'agreed-plans/id': listIds(all.plans),
    'plans/plan': listIds(all.plans),
    'notes/note': listIds(all.notes),
    'checklist/item': listIds(all.items),
    'saved-replies/id': listIds(all.replies),
    'invitations/invitation': listIds(all.invitations),
    'sessions/id': listIds(all.sessions),
    'files/id': listIds(all.files),
    file: listIds(all.files),
    ...(await readMessages(learnerId, cohort?.id ?? '')),
    'roster/id': listIds(await db().rosterBatch.findMany({ select: { id: true }, ...some })),
    'backups/id': listIds(await db().instanceBackup.findMany({ select: { id: true }, ...some })),
  }
}

/** Collects conversations and announcements. */
async function readMessages(learnerId: string, cohortId: string): Promise<Known> {
  const ids = { select: { id: true }, ...some } as const
  const threads = await db().thread.findMany({ where: { learnerId }, orderBy: { lastPostAt: 'desc' }, ...ids })
  const reported = { reportedAt: { not: null }, reportClosedAt: null }
  const reports = await db().thread.findMany({ where: reported, ...ids })
  const announcements = await db().announcement.findMany({
    where: { cohortId },
    orderBy: { createdAt: 'desc' },
    ...ids,
  })
  return {
    'messages/thread': listIds(threads),
    'reports/thread': listIds(reports),
    'announcements/id': listIds(announcements),
    endsAt: [new Date(Date.now() + 3 * DAY_MS).toISOString()],
  }
}

const reviewParts = {
  iterations: { include: { verdict: { select: { id: true } } } },
  step: { select: { rubricRows: { where: { retiredAt: null }, select: { id: true } } } },
} as const

/** Values that people would type. */
const typed: Known = {
  roadmap: ['backend', 'git-in-a-week'],
  track: ['nodejs', 'django'],
  stages: ['fundamentals', 'databases'],
  skill: ['effective-communication', 'http'],
  timeZone: ['Asia/Kathmandu', 'Europe/Berlin', 'UTC'],
  country: ['DE', 'US', 'ZZ', 'NP'],
  email: ['learner@waymark.test', 'mentor@waymark.test', 'admin@waymark.test', 'somebody@example.org'],
  emails: ['somebody@example.org', 'another@example.org'],
  name: ['Ana Lima', 'notes.txt'],
  handle: ['ana', 'ana-lima', 'fuzzed-one', 'fuzzed-two'],
  current: ['waymark-demo', 'waymark-demo', 'not the password'],
  password: ['another long password'],
  url: ['https://code.example.com/lea/api', 'https://code.example.com/lea/shop/tree/main'],
  version: [0, 1, 2],
  brief: ['http', 'tool-lending'],
  base: ['http://localhost:8080'],
  address: ['https://lending.example.com'],
  repository: ['https://github.com/lea/lending'],
  from: ['2027-01-02', '2027-03-01'],
  to: ['2027-01-09', '2027-03-31'],
  arriveBy: ['2027-11-01', '2028-02-01'],
  expiresAt: ['2027-05-01'],
}
