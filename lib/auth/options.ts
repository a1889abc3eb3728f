import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'
import { redeemEmailToken } from './email-token'
import { PASSWORD_PROVIDER, verifyPassword } from './password'
import { closeSession, openSession, SESSION_SECONDS } from './session'
import { withinSignInLimits } from './sign-in-tries'

/** What next-auth hands over is whatever was sent, JSON of any kind too. */
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

async function personByPassword(email: string, password: string) {
  const account = await db().account.findUnique({
    where: {
      provider_providerAccountId: { provider: PASSWORD_PROVIDER, providerAccountId: email.trim().toLowerCase() },
    },
    include: { user: true },
  })
  const matches = await verifyPassword(password.slice(0, 200), account?.passwordHash ?? null)
  return matches && account && !account.user.disabledAt ? account.user : null
}

/**
 * next-auth signs and carries the cookie. What the cookie is worth is decided by the session row that it names
 * (`session.ts`), so that signing out, here or everywhere, ends it at once.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: paths.signIn(), error: paths.signIn() },
  providers: [
    CredentialsProvider({
      id: 'credentials',
      credentials: { email: {}, password: {} },
      authorize: async (input) => {
        if (!isText(input?.email) || !isText(input.password)) return null
        const { email, password } = input
        return withinSignInLimits(email, () => personByPassword(email, password))
      },
    }),
    CredentialsProvider({
      id: 'sign-in-link',
      credentials: { token: {} },
      authorize: async (input) => {
        const link = isText(input?.token) ? await redeemEmailToken('sign-in', input.token) : null
        return link?.userId ? db().user.findUnique({ where: { id: link.userId, disabledAt: null } }) : null
      },
    }),
  ],
  callbacks: {
    jwt: async ({ token, user }) => {
      if (!user) return token
      return { sub: user.id, sessionId: await openSession(user.id) }
    },
    session: ({ session }) => session,
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sessionId === 'string') await closeSession(token.sessionId)
    },
  },
})
