import 'server-only'
import { rm } from 'node:fs/promises'
import type { Transaction } from '@/lib/db'
import { pathOfFile } from '@/lib/evidence/files/receiving/commands'
import { learnerTopic } from '@/lib/live/topic'
import { eraseLetters } from '@/lib/mail/kept/commands'

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
  const counters = { OR: [{ key: { endsWith: `:${id}` } }, { key: { endsWith: `:${email}` } }] }
  await tx.rateLimiterFlexible.deleteMany({ where: counters })
  return mails.map((mail) => mail.id)
}

/** Pages of mentors that were told to look again at somebody's progress. */
export async function forgetSignalsAbout(tx: Transaction, id: string): Promise<void> {
  await tx.signal.deleteMany({ where: { topic: learnerTopic(id) } })
}

type Bytes = { readonly files: readonly string[]; readonly letters: readonly string[] }

/** Erases files that were handed in, and letters kept on disk. What is not there any more is fine. */
export async function eraseBytes({ files, letters }: Bytes): Promise<void> {
  for (const id of files) await rm(pathOfFile(id), { force: true })
  await eraseLetters(letters)
}
