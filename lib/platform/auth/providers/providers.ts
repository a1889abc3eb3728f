import 'server-only'
import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import type { OAuthConfig, OAuthUserConfig } from 'next-auth/providers/oauth'
import { env } from '@/lib/foundation/env'
import type { Identity } from '../sign-in-handlers'
import { type Claims, githubIdentity, openIdIdentity, primaryAddress } from './identity'
import type { OfferedProvider, ProviderId } from './provider-id'

/** Timeout of each request to a provider, in milliseconds. */
const PATIENCE_MS = 10_000
const httpOptions = { timeout: PATIENCE_MS }

/** Profile that next-auth carries from a provider's response to the callbacks in `options.ts`. */
type Profile = Omit<Identity, 'provider'>
/** Converts a profile to next-auth's user, whose id is the provider's until `options.ts` replaces it with ours. */
const asUser = (profile: Profile) => ({ ...profile })

type Settings = ReturnType<typeof env>

function github({ GITHUB_ID, GITHUB_SECRET }: Settings): OAuthConfig<Claims> | null {
  if (!GITHUB_ID || !GITHUB_SECRET) return null
  const settings: OAuthUserConfig<Claims> = {
    clientId: GITHUB_ID,
    clientSecret: GITHUB_SECRET,
    checks: ['pkce', 'state'],
    httpOptions,
    userinfo: {
      // Reads addresses from GitHub's list, which says which are verified: one in a public profile need not be the
      // person's own.
      request: async ({ client, tokens }) => {
        const profile = await client.userinfo(tokens.access_token ?? '')
        return { ...profile, email: await githubAddress(tokens) } as Claims & { sub: string }
      },
    },
    profile: (claims) => asUser(githubIdentity(claims)),
  }
  return GitHubProvider(settings as never) as unknown as OAuthConfig<Claims>
}

async function githubAddress({ access_token }: { access_token?: string }): Promise<string | null> {
  const headers = { authorization: `Bearer ${access_token}`, accept: 'application/vnd.github+json' }
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const answer = await fetch('https://api.github.com/user/emails', { headers, signal })
  return answer.ok ? primaryAddress(await answer.json()) : null
}

function google({ GOOGLE_ID, GOOGLE_SECRET }: Settings): OAuthConfig<Claims> | null {
  if (!GOOGLE_ID || !GOOGLE_SECRET) return null
  const settings: OAuthUserConfig<Claims> = {
    clientId: GOOGLE_ID,
    clientSecret: GOOGLE_SECRET,
    checks: ['pkce', 'state', 'nonce'],
    httpOptions,
    profile: (claims) => asUser(openIdIdentity(claims)),
  }
  return GoogleProvider(settings as never) as unknown as OAuthConfig<Claims>
}

function openId({ OIDC_ISSUER, OIDC_NAME, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Settings): OAuthConfig<Claims> | null {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null
  const issuer = OIDC_ISSUER.replace(/\/$/, '')
  return {
    id: 'oidc',
    name: OIDC_NAME,
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    httpOptions,
    userinfo: {
      // Reads the userinfo endpoint, where a standard provider gives the address; the token may lack it. Given the
      // whole token set, the client checks that both concern the same person.
      request: async ({ client, tokens }) => {
        const set = tokens as Parameters<typeof client.userinfo>[0] & { claims: () => Claims }
        const told = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(set) : {}
        return { ...set.claims(), ...told } as Claims & { sub: string }
      },
    },
    // Prefixes the id with its issuer, without which it means nothing: a host may change the provider.
    profile: (claims) => asUser({ ...openIdIdentity(claims), id: `${issuer}#${claims.sub}` }),
  }
}

const makers = { github, google, oidc: openId } as const

/** Configured providers in next-auth's form. */
export const outsideProviders = (settings = env()): OAuthConfig<Claims>[] =>
  Object.values(makers).flatMap((make) => make(settings) ?? [])

/** Providers that this instance offers, with their public names. */
export const offeredProviders = (settings = env()): OfferedProvider[] =>
  outsideProviders(settings).map(({ id, name }) => ({ id: id as ProviderId, name }))
