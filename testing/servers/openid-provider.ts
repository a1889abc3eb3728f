import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errors, type InteractionResults, Provider } from 'oidc-provider'

/** Claims about a person at the provider, by their id there. */
export type KnownPerson = { readonly email?: string; readonly email_verified?: boolean; readonly name?: string }

export type OpenIdProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly people: Map<string, KnownPerson>
  readonly stop: () => Promise<void>
}

const clientId = 'waymark'
const clientSecret = 'a secret that the provider and we share'

/**
 * Starts a real OpenID Connect provider on a free port of this machine. It requires PKCE and, as the standard has it,
 * puts no address into its id tokens. Its sign-in page asks only for an id.
 * @param redirectUri address that it sends people back to
 */
export async function startOpenIdProvider(redirectUri: string): Promise<OpenIdProvider> {
  const people = new Map<string, KnownPerson>()
  const server = createServer((request, response) => {
    const page = request.url?.match(/^\/interaction\/[\w-]+/)
    if (page) void signInPage(provider, request, response)
    else handle(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key for tests alone'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, id) =>
      people.has(id) ? { accountId: id, claims: () => ({ sub: id, ...people.get(id) }) } : undefined,
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    // Grants consent with the sign-in, as for a provider's own product.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  })
  const handle = provider.callback()
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { issuer, clientId, clientSecret, people, stop }
}

const FORM = `<!doctype html><title>Sign in</title><form method="post">
<label>Who are you? <input name="login" autofocus></label>
<button>Go on</button> <button name="cancel" value="yes">Cancel</button></form>`

async function signInPage(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html').end(FORM)
    return
  }
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const fields = new URLSearchParams(Buffer.concat(chunks).toString())
  const cancelled = { error: new errors.AccessDenied().error, error_description: 'The person cancelled.' }
  const result: InteractionResults = fields.has('cancel')
    ? cancelled
    : { login: { accountId: fields.get('login') ?? '' } }
  await provider.interactionFinished(request, response, result)
}
