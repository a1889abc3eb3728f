import 'server-only'
import { db } from '@/lib/db'
import type { House } from './house'
import type { learnerRows } from './population'

type LearnerRows = ReturnType<typeof learnerRows>

type Account = {
  readonly id: string
  readonly userId: string
  readonly provider: string
  readonly providerAccountId: string
  readonly passwordHash: string
  readonly createdAt: Date
}

/**
 * Writes the demo, table by table, in one transaction: a start that is killed half way leaves a database without
 * people, and the next start seeds it anew.
 */
export async function writeDemo(house: House, accounts: Account[], people: readonly LearnerRows[]): Promise<void> {
  const reviews = people.flatMap((person) => person.reviews)
  const workbooks = people.flatMap((person) => person.workbook ?? [])
  await db().$transaction(
    async (tx) => {
      await tx.user.createMany({ data: [...house.users, ...people.map(({ user }) => user)] })
      await tx.account.createMany({ data: accounts })
      await tx.cohort.createMany({ data: house.cohorts })
      await tx.membership.createMany({ data: [...house.memberships, ...people.map(({ membership }) => membership)] })
      await tx.learner.createMany({ data: people.map(({ learner }) => learner) })
      await tx.enrollment.createMany({ data: people.map(({ enrollment }) => enrollment) })
      await tx.stepProgress.createMany({ data: people.flatMap(({ progress }) => progress) })
      await tx.event.createMany({ data: people.flatMap(({ events }) => events) })
      await tx.evidence.createMany({ data: people.flatMap(({ evidence }) => evidence) })
      await tx.review.createMany({ data: reviews.map(({ review }) => review) })
      await tx.iteration.createMany({ data: reviews.flatMap(({ iterations }) => iterations) })
      await tx.verdict.createMany({ data: reviews.flatMap(({ verdicts }) => verdicts) })
      await tx.rubricScore.createMany({ data: reviews.flatMap(({ scores }) => scores) })
      await tx.message.createMany({ data: reviews.flatMap(({ messages }) => messages) })
      await tx.checklistMark.createMany({ data: workbooks.flatMap(({ marks }) => marks) })
      await tx.note.createMany({ data: workbooks.flatMap(({ notes }) => notes) })
      await tx.ownLink.createMany({ data: workbooks.flatMap(({ ownLinks }) => ownLinks) })
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
}
