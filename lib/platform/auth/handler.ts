import 'server-only'
import NextAuth from 'next-auth'
import type { Arrivals } from './arrivals'
import { authOptions } from './options'
import { withAttempt } from './sign-in-tries'
import { type AuthParams, requireUnderstood } from './understood'

export type { AuthParams }

/**
 * Handles next-auth's own routes under `/api/auth`.
 * @param arrivals decides which account a proven identity belongs to
 * @throws too-many when a password sign-in was refused for too many wrong ones, and what `requireUnderstood` refuses
 */
export const authHandler =
  (arrivals: Arrivals) =>
  async (request: Request, params: AuthParams): Promise<Response> => {
    const options = authOptions(arrivals)
    await requireUnderstood(request, params, options)
    const context = { params: Promise.resolve(params) }
    return withAttempt(() => NextAuth(request as never, context as never, options) as unknown as Promise<Response>)
  }
