import 'server-only'
import type { Account, NextAuthOptions, User } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env, siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { asStorable } from '@/lib/foundation/values/storable'
import { findCallbackPage, toSafeRedirect } from './callback-url'
import { setLocaleCookie } from './locale-cookie'
import { PASSWORD_PROVIDER } from './passwords/password'
import { findPersonByPassword } from './passwords/password-sign-in'
import { takeLinkIntent } from './providers/link-intent'
import type { ProviderId } from './providers/provider-id'
import { outsideProviders } from './providers/providers'
import { closeSession, getVisitor, openSession, openSessionFor, SESSION_SECONDS } from './session'
import { nextAuthCookies } from './sessions/session-cookie'
import type { NewSession } from './sessions/session-rows'
import { isClosedRefusal, logUnexpectedErrors } from './sign-in-errors'
import type { Identity, LinkOutcome, SignInHandlers } from './sign-in-handlers'
import { withinSignInLimits } from './sign-in-limits'

/** Checks a value from next-auth, which passes on any JSON that was sent. */
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
/** Converts a value for queries: a text that the database could not store matches no account. */
const toText = (value: unknown): string | undefined => (isText(value) ? asStorable(value) : undefined)

/** Fields that next-auth carries from `authorize` to `jwt`: it receives nothing else of a sign-in. */
type SignedIn = { readonly id: string; readonly sessionId: string }
const asSignedIn = ({ userId, id }: NewSession): SignedIn => ({ id: userId, sessionId: id })

async function signInByPassword(
  { listener: witness }: SignInHandlers,
  email: string,
  password: string,
): Promise<SignedIn | null> {
  const failed = () => witness.onFailed({ way: PASSWORD_PROVIDER, email })
  const person = await findPersonByPassword(email, password).catch(async (error) => {
    if (isClosedRefusal(error)) await failed()
    throw error
  })
  if (!person) {
    await failed()
    return null
  }
  const { id: userId, passwordHash } = person
  const session = await openSessionFor({ userId, provider: PASSWORD_PROVIDER, passwordHash }, witness)
  return session && asSignedIn(session)
}

async function signInByLink(
  { signInByLink: byLink, listener: witness }: SignInHandlers,
  input: Record<string, unknown> | undefined,
) {
  const token = toText(input?.token)
  if (!token) return null
  const link = { token, name: toText(input?.name), timeZone: toText(input?.timeZone), next: toText(input?.next) }
  const arrival = await byLink(link, getVisitor)
  if ('userId' in arrival) return asSignedIn(await openSession(arrival.userId, witness))
  await witness.onFailed({ way: 'link', email: null })
  if (arrival.refused === 'closed') throw new Error('closed')
  return null
}

/** Query parameter by which the settings page learns the outcome of linking. */
const saying = { linked: 'linked', taken: 'problem', 'one-already': 'second' } as const satisfies Record<
  LinkOutcome,
  string
>

/** Handles the return from a provider: true to continue the sign-in, else the address to go to. */
async function backFrom(arrivals: SignInHandlers, user: User, account: Account): Promise<true | string> {
  const provider = account.provider as ProviderId
  const identity: Identity = { ...(user as unknown as Omit<Identity, 'provider'>), provider }
  const viewer = await takeLinkIntent(provider, new Date())
  if (viewer) {
    const outcome = new URLSearchParams({ [saying[await arrivals.linkProvider(viewer, identity)]]: provider })
    // Redirects, so that the present session stays.
    return `${siteOrigin()}${paths.accountSettings}?${outcome}`
  }
  const arrival = await arrivals.signInByProvider(identity, await findCallbackPage())
  if ('refused' in arrival) {
    await arrivals.listener.onFailed({ way: provider, email: null })
    return `${siteOrigin()}${paths.signIn()}?${new URLSearchParams({ error: arrival.refused, provider })}`
  }
  // Without an adapter next-auth passes this very object to `jwt`.
  user.id = arrival.userId
  return true
}

/** Opens the session of a person who returned from a provider. Throws if the provider was unlinked meanwhile. */
async function sessionFrom({ listener: witness }: SignInHandlers, userId: string, account: Account): Promise<string> {
  const { provider, providerAccountId } = account
  const session = await openSessionFor({ userId, provider, providerAccountId }, witness)
  if (!session) throw new Error(`The account at ${provider} was unlinked before its owner came back.`)
  return session.id
}

/**
 * Options of next-auth, which signs and sets the cookie. Its validity depends on the session row that it names
 * (`session.ts`), so that signing out, here or everywhere, takes effect at once.
 */
export const authOptions = (arrivals: SignInHandlers): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  cookies: nextAuthCookies(env().NEXTAUTH_URL),
  pages: { signIn: paths.signIn(), error: paths.signIn() },
  providers: [
    CredentialsProvider({
      id: 'credentials',
      credentials: { email: {}, password: {} },
      authorize: async (input) => {
        const email = toText(input?.email)
        const password: unknown = input?.password
        if (!email || !isText(password)) return null
        return logUnexpectedErrors(() => withinSignInLimits(email, () => signInByPassword(arrivals, email, password)))
      },
    }),
    CredentialsProvider({
      id: 'sign-in-link',
      credentials: { token: {}, name: {}, timeZone: {}, next: {} },
      authorize: (input) => logUnexpectedErrors(() => signInByLink(arrivals, input)),
    }),
    ...outsideProviders(),
  ],
  callbacks: {
    signIn: async ({ user, account }) =>
      account?.type === 'oauth' ? logUnexpectedErrors(() => backFrom(arrivals, user, account)) : true,
    jwt: async ({ token, user, account }) => {
      if (!user) return token
      if (account?.type === 'oauth') return { sub: user.id, sessionId: await sessionFrom(arrivals, user.id, account) }
      const { id, sessionId } = user as SignedIn
      return { sub: id, sessionId }
    },
    session: ({ session }) => session,
    redirect: toSafeRedirect,
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sessionId === 'string') await closeSession(token.sessionId)
      await setLocaleCookie(null)
    },
  },
})
