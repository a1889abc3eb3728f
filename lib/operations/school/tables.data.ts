import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import type { ExportRow } from '@/lib/operations/privacy/export/export-part'
import { rereadRoles } from '@/lib/platform/auth/sessions/session-rows'
import type { Viewer } from '@/lib/platform/auth/viewer'

/** Rows per page. */
const PAGE = 50
/** Learners per page of what each has a row for every step of: memory and the time that others wait depend on it. */
const LEARNERS = 10

/** A table of the archive. It has no notes, private fields of plans, messages, mails or secrets. */
type SchoolTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: (viewer: Viewer) => AsyncGenerator<ExportRow>
}

/** Requires that the viewer still is an admin: a long download ends with the role. */
async function requireStillAdmin(viewer: Viewer): Promise<void> {
  if (!(await rereadRoles(viewer)).isAdmin) throw notFound('page')
}

type Keyed = { readonly id: string }

/** Reads rows by their ids, a page at a time, and gives what is made of each page. Others have their turn in between. */
async function* paged<Row extends Keyed>(
  viewer: Viewer,
  read: (after: { readonly gt: string }) => Promise<Row[]>,
  toRows: (page: readonly Row[]) => Promise<readonly ExportRow[]> | readonly ExportRow[],
  take = PAGE,
): AsyncGenerator<ExportRow> {
  for (let last = ''; ; await breathe()) {
    await requireStillAdmin(viewer)
    const page = await read({ gt: last })
    yield* await toRows(page)
    const end = page.at(-1)
    if (!end || page.length < take) return
    last = end.id
  }
}

const inOrder = { orderBy: { id: 'asc' }, take: PAGE } as const
const hasAccount = { deletedAt: null } as const

async function* readPeople(viewer: Viewer): AsyncGenerator<ExportRow> {
  yield* paged(
    viewer,
    (id) =>
      db().user.findMany({
        where: { id, ...hasAccount },
        ...inOrder,
        select: {
          id: true,
          name: true,
          email: true,
          externalId: true,
          gitName: true,
          isMentor: true,
          isAdmin: true,
          emailVerifiedAt: true,
          disabledAt: true,
          createdAt: true,
          learner: { select: { lastLearningDay: true } },
        },
      }),
    (people) =>
      people.map(({ emailVerifiedAt, disabledAt, createdAt, learner, ...person }) => ({
        ...person,
        isEmailConfirmed: emailVerifiedAt !== null,
        isDisabled: disabledAt !== null,
        createdAt,
        lastLearningDay: learner?.lastLearningDay ?? null,
      })),
  )
}

/** Returns the step with its roadmap, by id: a few hundred, which every row names. */
async function readSteps() {
  const select = { id: true, slug: true, title: true, roadmap: { select: { slug: true } } } as const
  const steps = await db().step.findMany({ select })
  return new Map(steps.map(({ id, slug, title, roadmap }) => [id, { roadmap: roadmap.slug, step: slug, title }]))
}

type Named = { readonly id: string; readonly name: string }
const named = { id: true, name: true } as const
/** Reads learners of a page whose rows of another table follow. */
const readNamed = (id: { readonly gt: string }): Promise<Named[]> =>
  db().user.findMany({
    where: { id, ...hasAccount, learner: { isNot: null } },
    orderBy: { id: 'asc' },
    take: LEARNERS,
    select: named,
  })
/** Reads learners a page at a time, and gives what is made of each page. */
const pagedLearners = (viewer: Viewer, toRows: (people: readonly Named[]) => Promise<readonly ExportRow[]>) =>
  paged(viewer, readNamed, toRows, LEARNERS)
const listIds = (people: readonly Named[]) => ({ in: people.map(({ id }) => id) })
const toNames = (people: readonly Named[]) => new Map(people.map(({ id, name }) => [id, name]))

async function* readProgress(viewer: Viewer): AsyncGenerator<ExportRow> {
  const steps = await readSteps()
  yield* pagedLearners(viewer, async (people) => {
    const names = toNames(people)
    const rows = await db().stepProgress.findMany({
      where: { learnerId: listIds(people) },
      orderBy: [{ learnerId: 'asc' }, { stepId: 'asc' }],
      select: { learnerId: true, stepId: true, status: true, statusAt: true, verifiedAt: true },
    })
    return rows.map(({ learnerId, stepId, status, statusAt, verifiedAt }) => ({
      personId: learnerId,
      name: names.get(learnerId),
      ...steps.get(stepId),
      status,
      isVerified: verifiedAt !== null,
      statusAt,
      verifiedAt,
    }))
  })
}

/** Reads reviews, a row for each attempt, with the verdict that it has. */
async function* readReviews(viewer: Viewer): AsyncGenerator<ExportRow> {
  const steps = await readSteps()
  const mentor = { select: { name: true } } as const
  yield* pagedLearners(viewer, async (people) => {
    const names = toNames(people)
    const reviews = await db().review.findMany({
      where: { learnerId: listIds(people) },
      orderBy: [{ learnerId: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        learnerId: true,
        stepId: true,
        state: true,
        cohort: { select: { name: true } },
        iterations: {
          orderBy: { number: 'asc' },
          select: {
            number: true,
            createdAt: true,
            verdict: { select: { outcome: true, feedback: true, createdAt: true, mentor } },
          },
        },
      },
    })
    return reviews.flatMap(({ id, learnerId, stepId, state, cohort, iterations }) =>
      iterations.map(({ number, createdAt, verdict }) => ({
        reviewId: id,
        personId: learnerId,
        name: names.get(learnerId),
        cohort: cohort.name,
        ...steps.get(stepId),
        state,
        iteration: number,
        submittedAt: createdAt,
        outcome: verdict?.outcome ?? null,
        verdictAt: verdict?.createdAt ?? null,
        mentor: verdict?.mentor?.name ?? null,
        feedback: verdict?.feedback ?? null,
      })),
    )
  })
}

/** Reads cohorts, a row for each member, and one for a cohort without members. */
async function* readCohorts(viewer: Viewer): AsyncGenerator<ExportRow> {
  const select = { id: true, name: true, createdAt: true, closedAt: true } as const
  const user = { select: { name: true, externalId: true } } as const
  let last = ''
  for (;;) {
    await requireStillAdmin(viewer)
    const cohort = await db().cohort.findFirst({ where: { id: { gt: last } }, orderBy: { id: 'asc' }, select })
    if (!cohort) return
    last = cohort.id
    const { id, name, ...dates } = cohort
    const head = { cohortId: id, cohort: name, ...dates }
    let count = 0
    for (const role of ['learner', 'mentor']) {
      const members = paged(
        viewer,
        (after) =>
          db()
            .membership.findMany({
              where: { cohortId: id, role, userId: after },
              orderBy: { userId: 'asc' },
              take: PAGE,
              select: { userId: true, isLead: true, joinedAt: true, user },
            })
            .then((rows) => rows.map(({ userId, ...row }) => ({ id: userId, ...row }))),
        (rows) =>
          rows.map(({ id: personId, user: person, isLead, joinedAt }) => ({
            ...head,
            personId,
            name: person.name,
            externalId: person.externalId,
            role,
            isLead,
            joinedAt,
          })),
      )
      for await (const row of members) {
        count += 1
        yield row
      }
    }
    if (count === 0) yield { ...head, ...nobody }
  }
}

const nobody = { personId: null, name: null, externalId: null, role: null, isLead: null, joinedAt: null }

const [who, what] = [
  ['personId', 'name'],
  ['roadmap', 'step', 'title'],
]

/** All tables, in the order of the archive. */
export const schoolTables: readonly SchoolTable[] = [
  {
    name: 'people',
    columns: [
      ...['id', 'name', 'email', 'externalId', 'gitName', 'isMentor', 'isAdmin', 'isEmailConfirmed', 'isDisabled'],
      ...['createdAt', 'lastLearningDay'],
    ],
    rows: readPeople,
  },
  {
    name: 'progress',
    columns: [...who, ...what, 'status', 'isVerified', 'statusAt', 'verifiedAt'],
    rows: readProgress,
  },
  {
    name: 'reviews',
    columns: [
      ...['reviewId', ...who, 'cohort', ...what, 'state', 'iteration', 'submittedAt', 'outcome', 'verdictAt', 'mentor'],
      'feedback',
    ],
    rows: readReviews,
  },
  {
    name: 'cohorts',
    columns: [...['cohortId', 'cohort', 'createdAt', 'closedAt', ...who, 'externalId', 'role', 'isLead', 'joinedAt']],
    rows: readCohorts,
  },
]
