import 'server-only'
import { rm } from 'node:fs/promises'
import { learnerTopic } from '@/lib/doors/live/topic'
import { eraseLetters } from '@/lib/doors/mail/kept.commands'
import type { Transaction } from '@/lib/foundation/database/db'
import { hashAccount } from '@/lib/foundation/rate-limit/account'
import { isId } from '@/lib/foundation/values/id'
import { pathOfFile } from '@/lib/learning/evidence/files/receiving.commands'

/** Counters of an account that was attacked from many addresses go in parts. */
const AT_ONCE = 500

type Person = { readonly id: string; readonly email: string }

/**
 * What does not hang on the account but on its address: links, invitations, mail, and the counters of rate limits.
 * @returns the ids of all mails to the person
 */
export async function forgetAddress(tx: Transaction, { id, email }: Person): Promise<string[]> {
  const written = { OR: [{ userId: id }, { to: email }] }
  const mails = await tx.mail.findMany({ where: written, select: { id: true } })
  await tx.mail.deleteMany({ where: written })
  await tx.emailToken.deleteMany({ where: { email } })
  await tx.invitation.deleteMany({ where: { email } })
  await tx.personInvitation.deleteMany({ where: { email } })
  await forgetTries(tx, { id, account: hashAccount(email) })
  return mails.map((mail) => mail.id)
}

type Counted = { readonly id: string; readonly account: string }

/**
 * The counters of rate limits that are about somebody: by their id, or by their address as `hashAccount` writes it. Whose
 * they are is looked at here: to a pattern of the database, the `_` in such a hash is any letter.
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

/** Pages of mentors that were told to look again at somebody's progress. */
export async function forgetSignalsAbout(tx: Transaction, id: string): Promise<void> {
  await tx.signal.deleteMany({ where: { topic: learnerTopic(id) } })
}

type Bytes = { readonly files: readonly string[]; readonly letters: readonly string[] }

/** Erases files that were handed in, and letters kept on disk. What is not there any more is fine. */
export async function eraseBytes({ files, letters }: Bytes): Promise<void> {
  // Under what is no id nothing was ever stored.
  for (const id of files.filter(isId)) await rm(pathOfFile(id), { force: true })
  await eraseLetters(letters)
}
