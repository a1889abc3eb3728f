import 'server-only'
import { parseDetail } from '@/lib/doors/audit/audit-words'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { deviceName } from '@/lib/people/accounts/device-name'
import { parseTold } from '@/lib/people/notifications/notification'
import { noticeInWords } from '@/lib/people/notifications/words'
import { inPages, type Part } from './part'

const byTime = [{ createdAt: 'asc' }, { id: 'asc' }] as { createdAt?: 'asc'; id?: 'asc' }[]
const asIs = <Row extends object>({ id: _, ...row }: Row & { id?: string }) => row

/** The account itself, how one gets into it, and what it was told. No hash, no secret and no code is in it. */
export const accountParts: readonly Part[] = [
  {
    name: 'account',
    says: 'Your account: name, address, time zone, language, roles.',
    isOne: true,
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
    says: 'The ways into your account: a password, or another service. The password itself is stored nowhere.',
    rows: ({ id: userId }) =>
      inPages(
        (page) =>
          db().account.findMany({
            where: { userId },
            orderBy: byTime,
            ...page,
            select: { id: true, provider: true, providerAccountId: true, label: true, createdAt: true },
          }),
        asIs,
      ),
  },
  {
    name: 'sessions',
    says: 'Where you are signed in, since when and until when.',
    columns: ['device', 'userAgent', 'createdAt', 'lastSeenAt', 'expiresAt'],
    rows: ({ id: userId }) =>
      inPages(
        (page) => db().session.findMany({ where: { userId }, orderBy: byTime, ...page }),
        ({ userAgent, createdAt, lastSeenAt, expiresAt, awaitsSecondFactor }) => ({
          ...{ device: deviceName(userAgent), userAgent, createdAt, lastSeenAt, expiresAt, awaitsSecondFactor },
        }),
      ),
  },
  {
    name: 'oneTimeLinks',
    says: 'Links that were sent to you to sign in, to prove an address or to set a password. They cannot be used from here.',
    rows: ({ id: userId }) =>
      inPages(
        (page) => db().emailToken.findMany({ where: { userId }, orderBy: byTime, ...page }),
        ({ purpose, email, createdAt, expiresAt, usedAt }) => ({ purpose, email, createdAt, expiresAt, usedAt }),
      ),
  },
  {
    name: 'secondFactor',
    says: 'Whether you have an authenticator app, since when, and how many recovery codes are left.',
    isOne: true,
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
    says: 'Your public profile: its handle, whether it is switched on, and what it shows.',
    isOne: true,
    rows: async function* ({ id }) {
      const row = await db().publicProfile.findUnique({ where: { learnerId: id } })
      if (row) yield { ...row, learnerId: undefined }
    },
  },
  {
    name: 'handles',
    says: 'When you took a handle. Only fingerprints of earlier handles are stored, so that no one else can take them.',
    rows: async function* ({ id: userId }) {
      const rows = await db().takenHandle.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })
      for (const { createdAt, fingerprint } of rows) yield { takenAt: createdAt, fingerprint }
    },
  },
  {
    name: 'invitationsReceived',
    says: 'Invitations to your address, to cohorts or to this instance. Listed once your address is verified.',
    rows: invitationsReceived,
  },
  {
    name: 'notifications',
    says: 'Your notifications, and when you read them.',
    columns: ['createdAt', 'readAt', 'title', 'sentence', 'path'],
    rows: ({ id: userId }) =>
      inPages(
        (page) => db().notification.findMany({ where: { userId }, orderBy: byTime, ...page }),
        ({ kind, facts, path, createdAt, readAt }) => {
          const told = parseTold({ kind, facts })
          return { kind, ...(told ? noticeInWords(told) : { title: kind, sentence: '' }), path, createdAt, readAt }
        },
      ),
  },
  {
    name: 'mailPreferences',
    says: 'Your mail settings. Kinds not listed come in one mail a day; study reminders only come if listed.',
    rows: async function* ({ id: userId }) {
      const rows = await db().mailPreference.findMany({ where: { userId }, orderBy: { kind: 'asc' } })
      for (const { kind, mode } of rows) yield { kind, mode }
    },
  },
  {
    name: 'mails',
    says: 'Mails of the last month to your present address, without their text: that is with you, and is emptied here when it is sent.',
    // Of what went to an address that they asked for, the subject would tell whether somebody else has it.
    rows: ({ id: userId, email: to }) =>
      inPages(
        (page) => db().mail.findMany({ where: { userId, to }, orderBy: byTime, ...page }),
        ({ to, subject, createdAt, sentAt, failure }) => ({ to, subject, createdAt, sentAt, failure }),
      ),
  },
  {
    name: 'auditLog',
    says: 'Lines of the audit log that you caused or that are about you.',
    columns: ['at', 'action', 'by', 'about', 'detail'],
    rows: ({ id }) =>
      inPages(
        (page) =>
          db().auditEntry.findMany({
            where: { OR: [{ actorId: id }, { subjectId: id }] },
            orderBy: [{ at: 'asc' }, { id: 'asc' }],
            ...page,
          }),
        ({ at, action, actorId, subjectId, detail }) => ({
          ...{ at, action, by: nameAuthor(actorId, id, 'the host'), about: nameAuthor(subjectId, id, 'nobody') },
          detail: withoutIds(parseDetail(detail)),
        }),
      ),
  },
]

/** Others are named by no id of theirs. */
const nameAuthor = (who: string | null, self: string, nobody: string): string => {
  if (who === null) return nobody
  return who === self ? 'you' : 'someone or something else'
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Roles, providers, counts and the like; ids say nothing outside of this instance. */
const withoutIds = (detail: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(detail).filter(([, value]) => !(typeof value === 'string' && ID.test(value))))

/** Whoever signed up with an address that is not theirs learns nothing of what was sent there. */
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
