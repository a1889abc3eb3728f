import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import { env, siteOrigin } from '@/lib/foundation/env'
import { type NoticeKind, noticeKinds } from '../notice'
import { STUDY_REMINDER } from '../study-reminder/reminder'

/** The person and the kind of mail that a link ends. */
export type UnsubscribeTarget = { readonly userId: string; readonly kind: NoticeKind | typeof STUDY_REMINDER | 'all' }

const kinds = ['all', STUDY_REMINDER, ...noticeKinds] as const

const makeSeal = ({ userId, kind }: UnsubscribeTarget): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`mail-unsubscribe:${userId}:${kind}`).digest('base64url')

/**
 * Makes the token of an unsubscribe link. It contains a person and a kind, signed, so that only this instance can make
 * one.
 */
export const unsubscribeToken = (userId: string, kind: UnsubscribeTarget['kind']): string =>
  `${userId}.${kind}.${makeSeal({ userId, kind })}`

/** Parses a token. Null for one that this instance did not make. */
export function readUnsubscribeToken(token: string): UnsubscribeTarget | null {
  const [userId = '', name, seal = '', ...rest] = token.split('.')
  const kind = kinds.find((one) => one === name)
  if (!kind || rest.length > 0) return null
  const given = Buffer.from(seal)
  const right = Buffer.from(makeSeal({ userId, kind }))
  return given.length === right.length && timingSafeEqual(given, right) ? { userId, kind } : null
}

/** Returns the address for a mail program's one-click request, which needs no page (RFC 8058). */
export const oneClickAddress = (token: string): string => siteOrigin() + fillPath(callPaths.unsubscribe, {}, { token })
