import type { Client } from 'pg'

/** Somebody who uses the product by program: what they send bears their session. */
export type Person = { readonly id: string; readonly headers: Readonly<Record<string, string>> }

const PASSWORD = 'a long enough password'
const json = { 'content-type': 'application/json' }
const plan = {
  track: 'nodejs',
  weeklyHours: 9,
  studyDays: [1],
  country: null,
  paidExperienceYears: 0,
  goal: 'curiosity',
}

/** Makes a learner with a plan, who mentors too and so may make cohorts. */
export async function makePerson(url: string, sql: Client, name: string): Promise<Person> {
  const email = `${name}@example.org`
  const made = await fetch(`${url}/api/v1/sign-up`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ name, email, password: PASSWORD }),
  })
  if (made.status !== 201) throw new Error(`${name} was not made: ${made.status} ${await made.text()}`)
  const { id } = (await made.json()) as { id: string }
  await sql.query(`UPDATE "User" SET "isMentor" = true, "emailVerifiedAt" = now() WHERE "id" = $1`, [id])
  const headers = { ...json, cookie: await signIn(url, email) }
  const planned = await fetch(`${url}/api/v1/me/plan`, { method: 'PUT', headers, body: JSON.stringify(plan) })
  if (planned.status !== 200) throw new Error(`${name} has no plan: ${planned.status}`)
  return { id, headers }
}

/** Gives the cookies of a new session. */
async function signIn(url: string, email: string): Promise<string> {
  const csrf = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' })
  const headers = { cookie: cookiesIn(csrf) }
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  })
  return cookiesIn(answer)
}

const cookiesIn = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
