import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { getLocale } from '@/lib/foundation/messages/locale'
import { paths } from '@/lib/foundation/paths'
import { hashAccount } from '@/lib/foundation/rate-limit/account'
import { consumeByAddress } from '@/lib/foundation/rate-limit/by-address'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { isClosed } from '@/lib/platform/auth/account-closed'
import { createEmailToken } from '@/lib/platform/auth/email-token'
import type { Visitor } from '@/lib/platform/auth/viewer'
import { enqueueMail } from '@/lib/platform/mail/commands'
import {
  type AccountLetter,
  closedLetter,
  noAccountLetter,
  noEntryLetter,
  passwordResetLetter,
  signInLetter,
} from '../letters'
import type { MailLinkInput } from '../schema'
import { withMailedNext } from '../sign-in/safe-next'
import { mayMakeAccount, noDoors, type SignUpDoors } from '../sign-up/admission.data'

type Known = { readonly isClosed: boolean; readonly isConfirmed: boolean } | null
type Kind = {
  readonly purpose: 'sign-in' | 'reset'
  /** Decides whether an account may be made, for a link that makes one. */
  readonly admit?: (tx: Transaction) => Promise<boolean>
  /** @param mayEnter whether an account may be made for the address */
  readonly letter: (known: Known, token: string, mayEnter: boolean) => AccountLetter
}

/**
 * Mails a sign-in link to an address; where it has no account, using the link makes one.
 * A mail to one that may have none says so.
 * @param from the client's address
 * @throws too-many, alike for all addresses
 */
export async function requestSignInLink(
  _visitor: Visitor,
  input: MailLinkInput,
  from: string,
  doors: SignUpDoors = noDoors,
  now = new Date(),
) {
  const { email, next } = input
  const letter = (known: Known, token: string, mayEnter: boolean) => {
    if (known?.isClosed) return closedLetter(siteOrigin())
    if (!known && !mayEnter) return noEntryLetter(siteOrigin())
    return signInLetter(`${siteOrigin()}${withMailedNext(paths.signInByLink(token), next)}`, known?.isConfirmed ?? true)
  }
  const admit = (tx: Transaction) => mayMakeAccount(tx, { email, isProved: true, next }, doors, now)
  await mailLink({ purpose: 'sign-in', letter, admit }, email, from, now)
}

/** Mails a link to set a new password. A person without an account is told that they have none. */
export async function requestReset(_visitor: Visitor, { email, next }: MailLinkInput, from: string, now = new Date()) {
  const letter = (known: Known, token: string) => {
    if (!known) return noAccountLetter(`${siteOrigin()}${withMailedNext(paths.signUp, next)}`)
    if (known.isClosed) return closedLetter(siteOrigin())
    return passwordResetLetter(`${siteOrigin()}${withMailedNext(paths.resetPassword(token), next)}`, known.isConfirmed)
  }
  await mailLink({ purpose: 'reset', letter }, email, from, now)
}

/**
 * Creates and mails a link. The same rows are read and written whether or not the address has an account, and a mail is
 * sent either way, later: neither the response nor its time reveals anything (`lab/bench/sign-in.ts`).
 */
async function mailLink({ purpose, letter, admit }: Kind, email: string, from: string, now: Date): Promise<void> {
  await consumeByAddress(limits.mailLinkAddress, from)
  await consumeLimit(limits.mailLink, `${purpose}.${hashAccount(email)}`)
  await db().$transaction(async (tx) => {
    const select = { id: true, locale: true, disabledAt: true, deletedAt: true, emailVerifiedAt: true }
    const person = await tx.user.findUnique({ where: { email }, select })
    const userId = person?.id ?? null
    const token = await createEmailToken({ purpose, email, userId }, now, tx)
    const mayEnter = (await admit?.(tx)) ?? true
    const known = person && { isClosed: isClosed(person), isConfirmed: person.emailVerifiedAt !== null }
    const mail = {
      to: email,
      userId,
      locale: person ? person.locale : getLocale(),
      write: () => letter(known, token, mayEnter),
    }
    await enqueueMail(tx, { key: `${purpose}:${randomUUID()}`, ...mail }, now)
  })
}
