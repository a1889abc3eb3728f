import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env, siteOrigin } from '@/lib/foundation/env'
import { type NoticeKind, noticeKinds } from '../notice'
import { STUDY_REMINDER } from '../study-reminder/reminder'

/** Whose mail of which kind a link ends. */
export type Ending = { readonly userId: string; readonly kind: NoticeKind | typeof STUDY_REMINDER | 'all' }

const kinds = ['all', STUDY_REMINDER, ...noticeKinds] as const

const makeSeal = ({ userId, kind }: Ending): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`mail-unsubscribe:${userId}:${kind}`).digest('base64url')

/** What stands in a link that ends mail. It names a person and a kind, and nobody but this instance can make one. */
export const unsubscribeToken = (userId: string, kind: Ending['kind']): string =>
  `${userId}.${kind}.${makeSeal({ userId, kind })}`

/** Null for what this instance did not make. */
export function readUnsubscribeToken(token: string): Ending | null {
  const [userId = '', name, seal = '', ...rest] = token.split('.')
  const kind = kinds.find((one) => one === name)
  if (!kind || rest.length > 0) return null
  const given = Buffer.from(seal)
  const right = Buffer.from(makeSeal({ userId, kind }))
  return given.length === right.length && timingSafeEqual(given, right) ? { userId, kind } : null
}

/** Where a mail program posts to, without asking anybody anything (RFC 8058). */
export const oneClickAddress = (token: string): string => siteOrigin() + fillPath(callPaths.unsubscribe, {}, { token })
