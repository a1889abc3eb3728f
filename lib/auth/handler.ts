import 'server-only'
import NextAuth from 'next-auth'
import { authOptions } from './options'
import { withAttempt } from './sign-in-tries'

/** next-auth's own segments below `/api/auth`. */
export type AuthParams = { readonly nextauth: string[] }

/**
 * next-auth's own routes under `/api/auth`.
 * @throws too-many when a sign-in by password was refused for too many wrong ones
 */
export const authHandler = (request: Request, params: AuthParams): Promise<Response> => {
  const context = { params: Promise.resolve(params) }
  return withAttempt(() => NextAuth(request as never, context as never, authOptions()) as unknown as Promise<Response>)
}
