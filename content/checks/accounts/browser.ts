import type { CheckApi, RequestInput } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import { NotRunError } from '@/lib/learning/checks/kit/run-checks'
import { keepCookies } from '../cookies'
import { requirePrepared } from '../expectations'
import { keyless } from '../keyless'

export type Account = { readonly name: string; readonly password: string }
type Method = RequestInput['method']
type Headers = Readonly<Record<string, string>>

/** Keeps cookies as a browser does, and sends back the tokens of frameworks against forged requests. */
export type Browser = {
  readonly send: (method: Method, path: string, json?: unknown, headers?: Headers) => Promise<Exchange>
  readonly getCookies: () => string
}

/** Makes a request as a proxy in front of the server passes it on, so that a cookie with `Secure` can be set. */
export const proxied = (method: Method, path: string, json?: unknown, headers: Headers = {}): RequestInput =>
  keyless(method, path, json, { 'x-forwarded-proto': 'https', ...headers })

/** Opens a browser that has these cookies, none unless given. */
export function openBrowser({ send }: CheckApi, cookies = ''): Browser {
  let kept = cookies
  return {
    send: async (method, path, json, headers = {}) => {
      const cookie: Headers = kept === '' ? {} : { cookie: kept }
      const exchange = await send(proxied(method, path, json, { ...cookie, ...toTokens(kept), ...headers }))
      kept = keepCookies(kept, exchange)
      return exchange
    },
    getCookies: () => kept,
  }
}

/** Cookies whose value a page sends back in a header, as Angular, Laravel, Spring and Django name them. */
const TOKENS = { 'XSRF-TOKEN': 'x-xsrf-token', csrftoken: 'x-csrftoken' }

function toTokens(cookies: string): Headers {
  const pairs = cookies.split('; ')
  return Object.fromEntries(
    Object.entries(TOKENS).flatMap(([cookie, header]) => {
      const pair = pairs.find((one) => one.startsWith(`${cookie}=`))
      return pair ? [[header, decode(pair.slice(cookie.length + 1))]] : []
    }),
  )
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

export const toAccount = ({ random }: CheckApi): Account => ({
  name: `ana-${random.word()}`,
  password: `Aa1-${random.word(16)}`,
})

/** Makes an account for a check that is about something else. */
export async function prepareAccount(api: CheckApi): Promise<Account> {
  const account = toAccount(api)
  requirePrepared(await openFresh(api).then((browser) => browser.send('POST', '/accounts', account)))
  return account
}

/** Opens a browser that has been here before: it has what the server gives to strangers. */
export async function openFresh(api: CheckApi, cookies = ''): Promise<Browser> {
  const browser = openBrowser(api, cookies)
  await browser.send('GET', '/me')
  return browser
}

/** Makes an account and signs in, for a check that is about something else. */
export async function prepareMember(api: CheckApi): Promise<Browser> {
  const account = await prepareAccount(api)
  const browser = await openFresh(api)
  requirePrepared(await browser.send('POST', '/session', account))
  return browser
}

/** Writes a note for a check that is about something else, and returns its path. */
export async function prepareNote(browser: Browser, text: string): Promise<string> {
  const created = await browser.send('POST', '/notes', { text })
  requirePrepared(created)
  const [, id] = /"id" ?: ?"([\w-]{1,100})"/.exec(created.answer.body.slice(0, 5000)) ?? []
  if (id === undefined) throw new NotRunError('blocked')
  return `/notes/${id}`
}
