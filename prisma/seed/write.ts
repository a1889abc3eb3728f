import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { auditRows } from './audit'
import type { DemoStaff } from './demo-staff'
import type { mentorRows } from './mentoring/house-rows'
import type { NotificationRow } from './mentoring/notices'
import type { LearnerRows } from './population'
import { makePublicProfile } from './public-profile'

type Account = {
  readonly id: string
  readonly userId: string
  readonly provider: string
  readonly providerAccountId: string
  readonly passwordHash: string
  readonly createdAt: Date
}

export type DemoRows = ReturnType<typeof mentorRows> & {
  readonly house: DemoStaff
  readonly accounts: Account[]
  readonly people: readonly LearnerRows[]
  readonly notifications: NotificationRow[]
  readonly audit: ReturnType<typeof auditRows>
}

/**
 * Writes the demo, table by table, in one transaction: an interrupted start leaves a database without people, and the
 * next start seeds it again.
 */
export async function writeDemo(rows: DemoRows): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await writePeople(tx, rows)
      await writeProgress(tx, rows.people)
      await writeReviews(tx, rows.people)
      await writeMentoring(tx, rows)
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
}

async function writePeople(tx: Transaction, { house, accounts, people }: DemoRows): Promise<void> {
  await tx.user.createMany({ data: [...house.users, ...people.map(({ user }) => user)] })
  await tx.account.createMany({ data: accounts })
  await tx.cohort.createMany({ data: house.cohorts })
  await tx.membership.createMany({ data: [...house.memberships, ...people.map(({ membership }) => membership)] })
  await tx.learner.createMany({ data: people.map(({ learner }) => learner) })
  await writeProfile(tx, people)
  await tx.enrollment.createMany({ data: people.map(({ enrollment }) => enrollment) })
  await tx.pause.createMany({ data: people.flatMap(({ pauses }) => pauses) })
  await tx.departure.createMany({ data: people.flatMap(({ departures }) => departures) })
}

/** Writes the public profile of one learner, so that the demo has such a page. */
async function writeProfile(tx: Transaction, people: readonly LearnerRows[]): Promise<void> {
  const rows = people.map(({ user, learner }) => makePublicProfile(user, learner)).find((one) => one !== null)
  if (!rows) return
  await tx.publicProfile.create({ data: rows.profile })
  await tx.takenHandle.create({ data: rows.handle })
}

async function writeProgress(tx: Transaction, people: readonly LearnerRows[]): Promise<void> {
  const workbooks = people.flatMap((person) => person.workbook ?? [])
  await tx.stepProgress.createMany({ data: people.flatMap(({ progress }) => progress) })
  await tx.event.createMany({ data: people.flatMap(({ events }) => events) })
  await tx.forecastRecord.createMany({ data: people.flatMap(({ forecasts }) => forecasts) })
  await tx.storedFile.createMany({ data: people.flatMap(({ files }) => files.map(({ row }) => row)) })
  await tx.evidence.createMany({ data: people.flatMap(({ evidence }) => evidence) })
  await tx.repositoryReading.createMany({ data: people.flatMap(({ readings }) => readings) })
  await tx.checklistMark.createMany({ data: workbooks.flatMap(({ marks }) => marks) })
  await tx.note.createMany({ data: workbooks.flatMap(({ notes }) => notes) })
  await tx.ownLink.createMany({ data: workbooks.flatMap(({ ownLinks }) => ownLinks) })
}

async function writeReviews(tx: Transaction, people: readonly LearnerRows[]): Promise<void> {
  const reviews = people.flatMap((person) => person.reviews)
  await tx.review.createMany({ data: reviews.map(({ review }) => review) })
  await tx.iteration.createMany({ data: reviews.flatMap(({ iterations }) => iterations) })
  await tx.reviewWait.createMany({ data: reviews.flatMap(({ waits }) => waits) })
  await tx.verdict.createMany({ data: reviews.flatMap(({ verdicts }) => verdicts) })
  await tx.rubricScore.createMany({ data: reviews.flatMap(({ scores }) => scores) })
  await tx.helpRating.createMany({ data: reviews.flatMap(({ ratings }) => ratings) })
  await tx.verdictDraft.createMany({ data: reviews.flatMap(({ drafts }) => drafts) })
  await tx.message.createMany({ data: reviews.flatMap(({ messages }) => messages) })
}

async function writeMentoring(tx: Transaction, { people, replies, invitations, notifications, audit }: DemoRows) {
  await tx.mentorNote.createMany({ data: people.flatMap(({ notes }) => notes) })
  await tx.waiver.createMany({ data: people.flatMap(({ waivers }) => waivers) })
  await tx.skillConfirmation.createMany({ data: people.flatMap(({ confirmations }) => confirmations) })
  await tx.agreedPlan.createMany({ data: people.flatMap(({ plans }) => plans) })
  await tx.savedReply.createMany({ data: replies })
  await tx.invitation.createMany({ data: invitations })
  await tx.notification.createMany({ data: notifications })
  await tx.auditEntry.createMany({ data: audit })
}
