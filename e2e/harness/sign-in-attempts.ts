import type { OutgoingHttpHeaders } from 'node:http'
import { type Answered, ask } from './http'

export type SignInAttempt = {
  readonly email: string
  readonly password: string
  readonly from?: string
  readonly cookies?: readonly string[]
  readonly headers?: OutgoingHttpHeaders
}

/** Returns a function that signs in from any address. Next-auth's CSRF token is fetched once for all attempts. */
export async function createSignIn(url: string, from?: string): Promise<(knock: SignInAttempt) => Promise<Answered>> {
  const asked = await ask(`${url}/api/auth/csrf`, { from })
  const { csrfToken } = JSON.parse(asked.text)
  return ({ email, password, from, cookies = [], headers = {} }) =>
    ask(`${url}/api/auth/callback/credentials`, {
      method: 'POST',
      from,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: [...asked.cookies, ...cookies].join('; '),
        ...headers,
      },
      body: new URLSearchParams({ csrfToken, email, password, json: 'true' }).toString(),
    })
}

export const isSession = (cookie: string) => cookie.startsWith('next-auth.session-token=')
export const isDevice = (cookie: string) => cookie.startsWith('waymark-device=')
