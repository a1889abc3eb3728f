import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { conflict, notFound } from '@/lib/foundation/errors'
import { getLocale } from '@/lib/foundation/messages/locale'
import { paths } from '@/lib/foundation/paths'
import { isId } from '@/lib/foundation/values/id'
import { hashOfCode, newPersonalCode } from '@/lib/people/accounts/invitations/code.data'
import { aDayBefore, expiryFrom } from '@/lib/people/accounts/invitations/invitation'
import { requireInvitationQuota } from '@/lib/people/accounts/invitations/quota.commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { dropMails, enqueueMails } from '@/lib/platform/mail/commands'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { requireManaged, requireManagedOpen } from '../access.commands'
import { promiseInWords } from '../promise'
import type { InvitationsInput } from '../schema'
import { cohortFields, toCohort } from '../stored-cohort'
import { invitationMail } from './invitation'

/** Number sent, and addresses that already had a pending invitation. */
type Invited = { readonly sent: number; readonly alreadyInvited: readonly string[] }

/**
 * Invites people by e-mail, each with their own code. Skips addresses with a pending invitation, unless `again` is set,
 * which replaces it. Sends all or none, and doesn't reveal which addresses have accounts.
 * @throws not-found for viewers who do not run the cohort, conflict when too many would be pending, too-many for one
 * day, invalid (emails) for an address that was mailed too often within it
 */
export async function inviteByMail(
  viewer: Viewer,
  cohortId: string,
  { emails, again = false }: InvitationsInput,
  now = new Date(),
): Promise<Invited> {
  const expiresAt = expiryFrom(now)
  const drafts = [...new Set(emails)].map((email) => {
    const code = newPersonalCode()
    const row = { id: randomUUID(), cohortId, email, invitedById: viewer.id, createdAt: now, expiresAt }
    return { row: { ...row, codeHash: hashOfCode(code) }, url: `${siteOrigin()}${paths.joinCohort(code)}` }
  })
  return db().$transaction(async (tx) => {
    await requireManagedOpen(tx, viewer, cohortId)
    const alreadyInvited = again ? [] : await listInvited(tx, cohortId, emails, now)
    const wanted = drafts.filter(({ row }) => !alreadyInvited.includes(row.email))
    const addresses = wanted.map(({ row }) => row.email)
    if (addresses.length === 0) return { sent: 0, alreadyInvited }
    await requireRoomIn(tx, viewer, cohortId, addresses, now)
    await replaceWaiting(tx, cohortId, addresses, now)
    await tx.invitation.createMany({ data: wanted.map(({ row }) => row) })
    const cohort = toCohort(await tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select: cohortFields }))
    const promise = promiseInWords(cohort.promisedHours, cohort.week)
    const mails = wanted.map(({ row, url }) => {
      const write = () => invitationMail({ cohort: cohort.name, mentor: viewer.name, url, promise })
      return { key: mailKey(row.id), to: row.email, userId: null, locale: getLocale(), write }
    })
    await enqueueMails(tx, mails, now)
    const detail = { count: addresses.length }
    const entry = { action: 'cohort-invitations-sent', actorId: viewer.id, subjectId: cohortId, detail } as const
    await recordAudit(tx, entry, now)
    return { sent: addresses.length, alreadyInvited }
  })
}

/** Lists the given addresses that have a pending invitation to the cohort. */
async function listInvited(tx: Transaction, cohortId: string, emails: readonly string[], now: Date): Promise<string[]> {
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }
  const where = { cohortId, email: { in: [...emails] }, ...open }
  const rows = await tx.invitation.findMany({ where, distinct: ['email'], select: { email: true } })
  return rows.map(({ email }) => email)
}

const mailKey = (invitationId: string): string => `invitation:${invitationId}`

async function replaceWaiting(tx: Transaction, cohortId: string, addresses: string[], now: Date): Promise<void> {
  const where = { cohortId, email: { in: addresses }, acceptedAt: null, revokedAt: null }
  const replaced = await tx.invitation.findMany({ where, select: { id: true } })
  await tx.invitation.updateMany({ where, data: { revokedAt: now } })
  await dropMails(
    tx,
    replaced.map(({ id }) => mailKey(id)),
    'replaced',
  )
}

async function requireRoomIn(
  tx: Transaction,
  viewer: Viewer,
  cohortId: string,
  addresses: readonly string[],
  now: Date,
): Promise<void> {
  const open = { cohortId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }
  const waiting = await tx.invitation.count({ where: { ...open, email: { notIn: [...addresses] } } })
  const sent = await tx.invitation.findMany({
    where: { invitedById: viewer.id, createdAt: { gt: aDayBefore(now) } },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true, email: true },
  })
  requireInvitationQuota({ addresses, waiting, sent }, 'emails', now)
}

/**
 * Withdraws an invitation, whose link then stops working. Repeating it changes nothing.
 * @throws not-found for viewers who do not run its cohort, conflict when somebody has joined with it
 */
export async function withdrawInvitation(
  viewer: Viewer,
  cohortId: string,
  invitationId: string,
  now = new Date(),
): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireManaged(tx, viewer, cohortId)
    const invitation = isId(invitationId)
      ? await tx.invitation.findFirst({ where: { id: invitationId, cohortId } })
      : null
    if (!invitation) throw notFound('invitation')
    if (invitation.acceptedAt) throw conflict(words.invitationAccepted())
    if (invitation.revokedAt) return
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: now } })
    await dropMails(tx, [mailKey(invitationId)], 'withdrawn')
    const entry = { action: 'cohort-invitation-withdrawn', actorId: viewer.id, subjectId: cohortId } as const
    await recordAudit(tx, entry, now)
  })
}
