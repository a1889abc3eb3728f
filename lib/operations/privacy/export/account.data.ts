import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import { deviceName } from '@/lib/people/accounts/device-name'
import { parseStoredNotice } from '@/lib/people/notifications/notification'
import { noticeInWords } from '@/lib/people/notifications/words'
import { parseDetail } from '@/lib/platform/audit/audit-words'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/operations/export-parts'
import type { ExportPart } from './export-part'
import { paginateByMoment } from './pages.data'

const byTime = [{ createdAt: 'asc' }, { id: 'asc' }] as { createdAt?: 'asc'; id?: 'asc' }[]
const asIs = <Row extends object>({ id: _, ...row }: Row & { id?: string }) => row

/** Parts about the account, its sign-in methods and its notifications. They hold no hash, secret or code. */
export const accountParts: readonly ExportPart[] = [
  {
    name: 'account',
    description: words.account,
    isSingle: true,
    rows: async function* ({ id }) {
      const { learner: _, ...user } = await db().user.findUniqueOrThrow({
        where: { id },
        include: { learner: { select: { id: true } } },
      })
      yield user
    },
  },
  {
    name: 'waysIn',
    description: words.waysIn,
    rows: ({ id: userId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().account.findMany({
            where: { userId, ...after },
            orderBy: byTime,
            take,
            select: { id: true, provider: true, providerAccountId: true, label: true, createdAt: true },
          }),
        asIs,
      ),
  },
  {
    name: 'sessions',
    description: words.sessions,
    columns: ['device', 'userAgent', 'createdAt', 'lastSeenAt', 'expiresAt'],
    rows: ({ id: userId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) => db().session.findMany({ where: { userId, ...after }, orderBy: byTime, take }),
        ({ userAgent, createdAt, lastSeenAt, expiresAt, awaitsSecondFactor }) => ({
          ...{ device: deviceName(userAgent), userAgent, createdAt, lastSeenAt, expiresAt, awaitsSecondFactor },
        }),
      ),
  },
  {
    name: 'oneTimeLinks',
    description: words.oneTimeLinks,
    rows: ({ id: userId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) => db().emailToken.findMany({ where: { userId, ...after }, orderBy: byTime, take }),
        ({ purpose, email, createdAt, expiresAt, usedAt }) => ({ purpose, email, createdAt, expiresAt, usedAt }),
      ),
  },
  {
    name: 'secondFactor',
    description: words.secondFactor,
    isSingle: true,
    rows: async function* ({ id: userId }) {
      const row = await db().secondFactor.findUnique({ where: { userId } })
      const codes = await db().recoveryCode.findMany({ where: { userId }, select: { usedAt: true } })
      if (!row && codes.length === 0) return
      const recoveryCodes = { made: codes.length, left: codes.filter(({ usedAt }) => usedAt === null).length }
      yield { setUpAt: row?.createdAt ?? null, confirmedAt: row?.confirmedAt ?? null, recoveryCodes }
    },
  },
  {
    name: 'publicProfile',
    description: words.publicProfile,
    isSingle: true,
    rows: async function* ({ id }) {
      const row = await db().publicProfile.findUnique({ where: { learnerId: id } })
      if (row) yield { ...row, learnerId: undefined }
    },
  },
  {
    name: 'handles',
    description: words.handles,
    rows: async function* ({ id: userId }) {
      const rows = await db().takenHandle.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })
      for (const { createdAt, fingerprint } of rows) yield { takenAt: createdAt, fingerprint }
    },
  },
  {
    name: 'invitationsReceived',
    description: words.invitationsReceived,
    rows: invitationsReceived,
  },
  {
    name: 'rosterEntries',
    description: words.rosterEntries,
    columns: ['createdAt', 'cohort', 'role', 'name', 'externalId', 'gitName', 'acceptedAt', 'withdrawnAt'],
    rows: rosterEntries,
  },
  {
    name: 'notifications',
    description: words.notifications,
    columns: ['createdAt', 'readAt', 'title', 'sentence', 'path'],
    rows: ({ id: userId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) => db().notification.findMany({ where: { userId, ...after }, orderBy: byTime, take }),
        ({ kind, facts, path, createdAt, readAt }) => {
          const told = parseStoredNotice({ kind, facts })
          const words = told ? noticeInWords(notificationRegistry, told) : { title: kind, sentence: '' }
          return { kind, ...words, path, createdAt, readAt }
        },
      ),
  },
  {
    name: 'mailPreferences',
    description: words.mailPreferences,
    rows: async function* ({ id: userId }) {
      const rows = await db().mailPreference.findMany({ where: { userId }, orderBy: { kind: 'asc' } })
      for (const { kind, mode } of rows) yield { kind, mode }
    },
  },
  {
    name: 'mails',
    description: words.mails,
    // Only mails to the present address: the subject of one to a requested address would reveal whether another account
    // has it.
    rows: ({ id: userId, email: to }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) => db().mail.findMany({ where: { userId, to, ...after }, orderBy: byTime, take }),
        ({ to, subject, createdAt, sentAt, failure }) => ({ to, subject, createdAt, sentAt, failure }),
      ),
  },
  {
    name: 'auditLog',
    description: words.auditLog,
    columns: ['at', 'action', 'by', 'about', 'detail'],
    rows: ({ id }) =>
      paginateByMoment(
        'at',
        ({ take, after }) =>
          db().auditEntry.findMany({
            where: { AND: [{ OR: [{ actorId: id }, { subjectId: id }] }, after] },
            orderBy: [{ at: 'asc' }, { id: 'asc' }],
            take,
          }),
        ({ at, action, actorId, subjectId, detail }) => ({
          ...{ at, action, by: nameAuthor(actorId, id, 'the host'), about: nameAuthor(subjectId, id, 'nobody') },
          detail: withoutIds(parseDetail(detail)),
        }),
      ),
  },
]

/** Names the author of an audit entry without anybody's id. */
const nameAuthor = (who: string | null, self: string, nobody: string): string => {
  if (who === null) return nobody
  return who === self ? 'you' : 'someone or something else'
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Keeps roles, providers, counts and the like; ids mean nothing outside this instance. */
const withoutIds = (detail: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(detail).filter(([, value]) => !(typeof value === 'string' && ID.test(value))))

/** Lists the invitations to a confirmed address: an account with another person's address must not reveal them. */
async function* invitationsReceived({ id }: Viewer) {
  const { email, emailVerifiedAt } = await db().user.findUniqueOrThrow({ where: { id } })
  if (!emailVerifiedAt) return
  const facts = { createdAt: true, expiresAt: true, acceptedAt: true, revokedAt: true } as const
  const toCohorts = await db().invitation.findMany({
    where: { email },
    orderBy: { createdAt: 'asc' },
    select: { ...facts, cohort: { select: { name: true } } },
  })
  for (const { cohort, ...row } of toCohorts) yield { cohort: cohort.name, role: 'learner', ...row }
  const toHere = await db().personInvitation.findMany({
    where: { email },
    orderBy: { createdAt: 'asc' },
    select: { ...facts, role: true },
  })
  for (const row of toHere) yield { cohort: null, ...row }
}

/** Lists the places that rosters give to a confirmed address, for the same reason. */
async function* rosterEntries({ id }: Viewer) {
  const { email, emailVerifiedAt } = await db().user.findUniqueOrThrow({ where: { id } })
  if (!emailVerifiedAt) return
  const rows = await db().rosterEntry.findMany({
    where: { email },
    orderBy: { createdAt: 'asc' },
    include: { cohort: { select: { name: true } } },
  })
  for (const { cohort, role, name, externalId, gitName, createdAt, acceptedAt, withdrawnAt } of rows) {
    yield { createdAt, cohort: cohort.name, role, name, externalId, gitName, acceptedAt, withdrawnAt }
  }
}
