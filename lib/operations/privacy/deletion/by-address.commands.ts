import 'server-only'
import { rm } from 'node:fs/promises'
import type { Transaction } from '@/lib/foundation/database/db'
import { hashAccount } from '@/lib/foundation/rate-limit/account'
import { isId } from '@/lib/foundation/values/id'
import { getFilePath } from '@/lib/learning/evidence/files/upload.commands'
import { learnerTopic } from '@/lib/platform/live/topic'
import { eraseLetters } from '@/lib/platform/mail/letter-files.commands'

/** Counters deleted per statement: an account attacked from many addresses has many. */
const AT_ONCE = 500

type Person = { readonly id: string; readonly email: string }

/**
 * Deletes what belongs to the account's address rather than its id: links, invitations, places, mail, and rate-limit counters.
 * @returns the ids of all mails to the person
 */
export async function deleteByAddress(tx: Transaction, { id, email }: Person): Promise<string[]> {
  const written = { OR: [{ userId: id }, { to: email }] }
  const mails = await tx.mail.findMany({ where: written, select: { id: true } })
  await tx.mail.deleteMany({ where: written })
  await tx.emailToken.deleteMany({ where: { email } })
  await tx.invitation.deleteMany({ where: { email } })
  await tx.personInvitation.deleteMany({ where: { email } })
  await tx.rosterEntry.deleteMany({ where: { email } })
  await forgetTries(tx, { id, account: hashAccount(email) })
  return mails.map((mail) => mail.id)
}

type Counted = { readonly id: string; readonly account: string }

/**
 * Deletes a person's rate-limit counters, by their id or by their address as `hashAccount` writes it. The exact owner
 * is checked here, because the `_` in such a hash is a wildcard of LIKE.
 */
async function forgetTries(tx: Transaction, { id, account }: Counted): Promise<void> {
  const likely = { OR: [{ key: { endsWith: `:${id}` } }, { key: { contains: account } }] }
  const rows = await tx.rateLimiterFlexible.findMany({ where: likely, select: { key: true } })
  const isTheirs = (whose: string) =>
    whose === id || whose === account || whose.startsWith(`${account}@`) || whose.endsWith(`.${account}`)
  const keys = rows.map(({ key }) => key).filter((key) => isTheirs(key.slice(key.indexOf(':') + 1)))
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    await tx.rateLimiterFlexible.deleteMany({ where: { key: { in: keys.slice(at, at + AT_ONCE) } } })
  }
}

/** Deletes the signals that told mentors' pages to reload this person's progress. */
export async function forgetSignalsAbout(tx: Transaction, id: string): Promise<void> {
  await tx.signal.deleteMany({ where: { topic: learnerTopic(id) } })
}

type Bytes = { readonly files: readonly string[]; readonly letters: readonly string[] }

/** Erases uploaded files, and letters kept on disk. Missing ones are ignored. */
export async function eraseBytes({ files, letters }: Bytes): Promise<void> {
  // Skips ids of another form, under which nothing was ever stored.
  for (const id of files.filter(isId)) await rm(getFilePath(id), { force: true })
  await eraseLetters(letters)
}
