import { setTimeout as wait } from 'node:timers/promises'

const json = { 'content-type': 'application/json' }
const PASSWORD = 'a long enough password'

/** Somebody with an account, a plan and a session, who learns through the API as any page or program does. */
export type Person = { readonly name: string; readonly email: string; readonly send: Send }
export type Answer = { readonly status: number; readonly body: unknown }
/** Rejects when no whole answer came. */
export type Send = (method: string, path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>

const PATIENCE_MS = 30_000

export async function signUp(base: string, name: string): Promise<Person> {
  const email = `${name.toLowerCase()}@example.org`
  const made = await fetch(`${base}/api/v1/sign-up`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ name, email, password: PASSWORD }),
  })
  if (made.status !== 201) throw new Error(`Nobody was signed up: ${made.status} ${await made.text()}`)
  const cookie = await signIn(base, email, PASSWORD)
  const send: Send = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: { ...json, cookie, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const text = await answer.text()
    return { status: answer.status, body: text ? JSON.parse(text) : null }
  }
  const plan = {
    track: 'nodejs',
    weeklyHours: 9,
    studyDays: [1],
    country: null,
    paidExperienceYears: 0,
    goal: 'curiosity',
  }
  const planned = await send('PUT', '/me/plan', plan)
  if (planned.status !== 200) throw new Error(`There is no plan: ${JSON.stringify(planned)}`)
  return { name, email, send }
}

/** @returns the cookie of the session */
export async function signIn(base: string, email: string, password: string): Promise<string> {
  const csrf = await fetch(`${base}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const known = csrf.headers.getSetCookie().map((line) => line.split(';')[0])
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: known.join('; ') },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
    redirect: 'manual',
  })
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  const session = cookies.find((one) => one.includes('session-token='))
  if (!session) throw new Error(`Nobody was signed in: ${answer.status}`)
  return session
}

/** Tries until the server answers: what it was doing when it died is asked for again, word for word. */
export async function untilAnswered(ask: () => Promise<Answer>, onLost: () => void): Promise<Answer> {
  for (;;) {
    const answer = await ask().catch(() => null)
    // 409 on a tick says that others were in the way; 5xx, that the server knows not whether it was done.
    if (answer && answer.status < 500) return answer
    onLost()
    await wait(20 + Math.random() * 80)
  }
}
