import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { baseLocale, getLocale } from '@/lib/foundation/messages/locale'
import { recordAudit } from '@/lib/platform/audit/commands'
import { addSignInMethod, type SignInMethod } from '@/lib/platform/auth/account-rows'
import { mailVerification } from '../address/verification.commands'

type NewAccount = {
  readonly name: string
  /** Lower case; no account has it yet. */
  readonly email: string
  readonly timeZone?: string
  /** Whether mail to the address was shown to reach the person; where not, a link to confirm it is mailed. */
  readonly isVerified: boolean
  /** The first sign-in method; null for a person who signs in by links alone. */
  readonly account: SignInMethod | null
  /** Page that they came for, to which confirming the address leads. */
  readonly next?: string
}

/** Makes an account, in the caller's transaction. A page language other than the base becomes the account's. */
export async function createAccount(tx: Transaction, facts: NewAccount, now: Date): Promise<{ id: string }> {
  const { name, email, timeZone, isVerified, account, next } = facts
  const locale = getLocale()
  const person = await tx.user.create({
    data: {
      name,
      email,
      timeZone,
      locale: locale === baseLocale ? null : locale,
      createdAt: now,
      emailVerifiedAt: isVerified ? now : null,
    },
    select: { id: true, name: true, email: true, locale: true },
  })
  if (account) await addSignInMethod(tx, person.id, account)
  const detail = { way: account?.provider ?? 'link' }
  await recordAudit(tx, { action: 'account-made', actorId: person.id, subjectId: person.id, detail }, now)
  if (!isVerified) await mailVerification(tx, person, now, next)
  return { id: person.id }
}
