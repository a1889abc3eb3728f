import 'server-only'
import NextAuth from 'next-auth'
import type { Arrivals } from './arrivals'
import { authOptions } from './options'
import { withAttempt } from './sign-in-tries'

/** next-auth's own segments below `/api/auth`. */
export type AuthParams = { readonly nextauth: string[] }

/**
 * next-auth's own routes under `/api/auth`.
 * @param arrivals whose account it is that somebody proved to come to
 * @returns the answer; throws too-many when a sign-in by password was refused for too many wrong ones
 */
export const authHandler =
  (arrivals: Arrivals) =>
  (request: Request, params: AuthParams): Promise<Response> => {
    const context = { params: Promise.resolve(params) }
    const options = authOptions(arrivals)
    return withAttempt(() => NextAuth(request as never, context as never, options) as unknown as Promise<Response>)
  }
