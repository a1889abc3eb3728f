import { type AnswerTo, fillTemplate, type Method, type PathOf, type SentTo } from './api'
import type { SavePlanInput } from './generated/api'
import { cookiesIn } from './http'

export const PASSWORD = 'a long enough password'

type Values = Readonly<Record<string, unknown>>

type Extra = {
  readonly headers?: Readonly<Record<string, string>>
  /** Replaces the client's cookies. */
  readonly cookie?: string
  readonly signal?: AbortSignal
}

/** An HTTP client that keeps a server's cookies, whatever their attributes. */
export class Client {
  readonly #jar = new Map<string, string>()
  /** `set-cookie` lines of the last response. */
  lastSet: readonly string[] = []

  constructor(readonly url: string) {}

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Sends JSON, or a form. Does not follow redirects. */
  async call(method: string, path: string, body?: unknown, { headers, cookie, signal }: Extra = {}): Promise<Response> {
    const isForm = body instanceof URLSearchParams
    const sent = new Headers({ cookie: cookie ?? this.cookie, ...headers })
    if (body !== undefined && !isForm) sent.set('content-type', 'application/json')
    const answer = await fetch(this.url + path, {
      method,
      headers: sent,
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
      redirect: 'manual',
      signal,
    })
    this.lastSet = answer.headers.getSetCookie()
    for (const line of cookiesIn(this.lastSet)) {
      const [name = '', ...value] = line.split('=')
      this.#jar.set(name, value.join('='))
    }
    return answer
  }

  /** Makes a call that has to succeed. @throws Error with the response */
  async must<Body = unknown>(method: string, path: string, body?: unknown, extra?: Extra): Promise<Body> {
    const answer = await this.call(method, path, body, extra)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${text.slice(0, 300)}`)
    return (text ? JSON.parse(text) : undefined) as Body
  }

  /**
   * Makes a documented call of the API that has to succeed.
   * @throws Error with the response
   */
  api<Of extends Method, Path extends PathOf<Of>>(
    method: Of,
    path: Path,
    ...[sent, extra]: object extends SentTo<Of, Path>
      ? [sent?: SentTo<Of, Path>, extra?: Extra]
      : [sent: SentTo<Of, Path>, extra?: Extra]
  ): Promise<AnswerTo<Of, Path>> {
    const { params, query, body } = (sent ?? {}) as { params?: Values; query?: Values; body?: unknown }
    return this.must(method.toUpperCase(), fillTemplate(path, params, query), body, extra)
  }

  /** Signs in, or out, by next-auth's own calls. */
  async auth(action: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const { csrfToken } = await this.must<{ csrfToken: string }>('GET', '/api/auth/csrf')
    return this.call('POST', `/api/auth/${action}`, new URLSearchParams({ ...fields, csrfToken, json: 'true' }))
  }

  /** Signs in. @throws Error when the password is refused */
  async signIn(email: string, password = PASSWORD): Promise<this> {
    const answer = await this.auth('callback/credentials', { email, password })
    if (!answer.ok || !this.cookie.includes('session-token=')) {
      throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`)
    }
    return this
  }
}

/** @returns a client that is signed in */
export const signIn = (url: string, email: string, password = PASSWORD): Promise<Client> =>
  new Client(url).signIn(email, password)

export type Account = { readonly name: string; readonly email: string; readonly password?: string }

/** Makes an account. @returns its id */
export async function makeAccount(url: string, { password = PASSWORD, ...account }: Account): Promise<string> {
  return (await new Client(url).api('post', '/api/v1/sign-up', { body: { ...account, password } })).id
}

const PLAN: SavePlanInput = {
  track: 'nodejs',
  weeklyHours: 9,
  studyDays: [1],
  country: null,
  paidExperienceYears: 0,
  goal: 'curiosity',
}

export type Learner = { readonly id: string; readonly name: string; readonly email: string; readonly client: Client }

/** Makes a learner with a plan, who is signed in. */
export async function makeLearner(url: string, account: Account, plan: SavePlanInput = PLAN): Promise<Learner> {
  const id = await makeAccount(url, account)
  const client = await signIn(url, account.email, account.password)
  await client.api('put', '/api/v1/me/plan', { body: plan })
  return { id, name: account.name, email: account.email, client }
}
