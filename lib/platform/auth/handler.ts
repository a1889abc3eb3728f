import 'server-only'
import NextAuth from 'next-auth'
import { authOptions } from './options'
import type { SignInHandlers } from './sign-in-handlers'
import { rethrowSignInRefusal } from './sign-in-limits'
import { type AuthParams, requireValidAuthRequest } from './valid-auth-request'

export type { AuthParams }

/**
 * Handles next-auth's own routes under `/api/auth`.
 * @param arrivals decide which account a proven identity belongs to
 * @throws too-many when a password sign-in was refused for too many wrong ones, and what `requireValidAuthRequest` refuses
 */
export const authHandler =
  (arrivals: SignInHandlers) =>
  async (request: Request, params: AuthParams): Promise<Response> => {
    const options = authOptions(arrivals)
    await requireValidAuthRequest(request, params, options)
    const context = { params: Promise.resolve(params) }
    return rethrowSignInRefusal(
      () => NextAuth(request as never, context as never, options) as unknown as Promise<Response>,
    )
  }
