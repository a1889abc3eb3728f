import { request as ask, type OutgoingHttpHeaders } from 'node:http'
import { expect } from '@playwright/test'

type Asked = {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string
  /** Sent without saying how long it is. */
  readonly isChunked?: boolean
  /** The address of this machine that the request is sent from: Linux has all of 127.0.0.0/8. */
  readonly from?: string
}
export type Answered = {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
}

/** Asks as a program that is no browser does, with nothing added to the headers. */
export function askFrom(
  url: string,
  { method = 'GET', headers = {}, body, isChunked = false, from = '127.0.0.1' }: Asked = {},
) {
  return new Promise<Answered>((resolve, reject) => {
    const known = { 'content-length': Buffer.byteLength(body ?? '') }
    const length = body === undefined ? {} : isChunked ? { 'transfer-encoding': 'chunked' } : known
    const options = { method, headers: { ...length, ...headers }, localAddress: from, agent: false as const }
    const call = ask(url, options, async (answer) => {
      let text = ''
      for await (const chunk of answer) text += chunk
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** What a browser would keep of an answer, as it sends it back. */
export function cookiesOf({ headers }: Answered): string[] {
  return [headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0] ?? '')
}

export type Knock = {
  readonly email: string
  readonly password: string
  readonly from?: string
  readonly cookies?: readonly string[]
  readonly headers?: OutgoingHttpHeaders
}

/** One way to many sign-ins: next-auth's token against forged requests serves for all of them. */
export async function doorOf(url: string, from = '127.0.0.1') {
  const asked = await askFrom(`${url}/api/auth/csrf`, { from })
  const { csrfToken } = JSON.parse(asked.text)
  return ({ email, password, from, cookies = [], headers = {} }: Knock): Promise<Answered> =>
    askFrom(`${url}/api/auth/callback/credentials`, {
      method: 'POST',
      from,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: [...cookiesOf(asked), ...cookies].join('; '),
        ...headers,
      },
      body: new URLSearchParams({ csrfToken, email, password, json: 'true' }).toString(),
    })
}

export const isSession = (cookie: string) => cookie.startsWith('next-auth.session-token=')
export const isDevice = (cookie: string) => cookie.startsWith('waymark-device=')

/** Makes an account through the API. */
export async function makeAccount(url: string, email: string, password: string): Promise<void> {
  const body = JSON.stringify({ name: 'Nour', email, password })
  const headers = { 'content-type': 'application/json' }
  const made = await askFrom(`${url}/api/v1/sign-up`, { method: 'POST', headers, body })
  expect(made.status, made.text).toBe(201)
}
