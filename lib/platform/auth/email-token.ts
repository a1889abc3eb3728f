import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/lib/foundation/database/db'

/** Purposes of one-time links. */
export type TokenPurpose = 'sign-in' | 'verify' | 'reset' | 'change'

/** Minutes for which a link works. */
const LIFE: Readonly<Record<TokenPurpose, number>> = { 'sign-in': 60, verify: 7 * 24 * 60, reset: 60, change: 24 * 60 }

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

type NewToken = {
  readonly purpose: TokenPurpose
  /** Lower case. */
  readonly email: string
  /** Null where no account has the address yet. */
  readonly userId: string | null
}
type Redeemed = { readonly email: string; readonly userId: string | null }
type TokenStore = Pick<ReturnType<typeof db>, 'emailToken'>

/** Creates a one-time link, valid for as long as its purpose allows. Returns its token, which is stored nowhere. */
export async function createEmailToken(token: NewToken, now = new Date(), store: TokenStore = db()): Promise<string> {
  const text = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + LIFE[token.purpose] * 60_000)
  await store.emailToken.create({ data: { ...token, tokenHash: hashToken(text), createdAt: now, expiresAt } })
  return text
}

/**
 * Redeems a token; of two concurrent uses one succeeds. Null when it is unknown, used, expired or for another purpose.
 */
export async function redeemEmailToken(
  purpose: TokenPurpose,
  token: string,
  now = new Date(),
  store: TokenStore = db(),
): Promise<Redeemed | null> {
  const tokenHash = hashToken(token)
  const { count } = await store.emailToken.updateMany({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  if (count !== 1) return null
  return store.emailToken.findUniqueOrThrow({ where: { tokenHash }, select: { email: true, userId: true } })
}

export type InvalidTokenReason = 'unknown' | 'used' | 'old'
export type TokenState = InvalidTokenReason | (Redeemed & { readonly purpose: TokenPurpose })

/** Reads the state of a link without redeeming it, for the page before its button is pressed. */
export async function readEmailToken(
  purposes: readonly TokenPurpose[],
  token: string,
  now = new Date(),
): Promise<TokenState> {
  const row = await db().emailToken.findUnique({ where: { tokenHash: hashToken(token) } })
  const purpose = purposes.find((one) => one === row?.purpose)
  if (!row || !purpose) return 'unknown'
  if (row.usedAt) return 'used'
  if (row.expiresAt <= now) return 'old'
  return { purpose, email: row.email, userId: row.userId }
}

/** Invalidates all unused links of these purposes that were mailed to a person. */
export async function endEmailTokens(
  userId: string,
  purposes: readonly TokenPurpose[],
  now: Date,
  store: TokenStore,
): Promise<void> {
  await store.emailToken.updateMany({
    where: { userId, purpose: { in: [...purposes] }, usedAt: null },
    data: { usedAt: now },
  })
}
