import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/lib/db'

const LIFE_MS = 60 * 60 * 1000
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Makes a one-time sign-in link for a person: an hour long, usable once. Gives its token, which is kept nowhere. */
export async function createSignInLink(userId: string, now = new Date()): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db().signInLink.create({
    data: { userId, tokenHash: hashOf(token), createdAt: now, expiresAt: new Date(now.getTime() + LIFE_MS) },
  })
  return token
}

/** Uses a token up. Gives the person's id, or null when it is unknown, used or too old. */
export async function redeemSignInLink(token: string, now = new Date()): Promise<string | null> {
  const tokenHash = hashOf(token)
  const { count } = await db().signInLink.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  if (count !== 1) return null
  const link = await db().signInLink.findUniqueOrThrow({ where: { tokenHash } })
  return link.userId
}
