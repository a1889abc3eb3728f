import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { type InvalidTokenReason, readEmailToken, type TokenPurpose } from '@/lib/platform/auth/email-token'
import type { Visitor } from '@/lib/platform/auth/viewer'

export type MailedLink = {
  readonly purpose: TokenPurpose
  /** Address that it was sent to. */
  readonly email: string
  /** True when it was made for the viewer. */
  readonly isOwn: boolean
  /** True when no account has the address: using the link makes one. */
  readonly isNew: boolean
}

/** Reads the state of a mailed link without redeeming it: mail programs open links before people do. */
export async function findMailedLink(
  visitor: Visitor,
  purposes: readonly TokenPurpose[],
  token: string | undefined,
  now = new Date(),
): Promise<InvalidTokenReason | MailedLink> {
  const state = token ? await readEmailToken(purposes, token, now) : 'unknown'
  if (typeof state === 'string') return state
  const { purpose, email, userId } = state
  const isNew = userId === null && (await db().user.count({ where: { email } })) === 0
  return { purpose, email, isOwn: userId !== null && userId === visitor.id, isNew }
}
