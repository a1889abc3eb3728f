import type { Page } from '@playwright/test'
import { confirmAddress } from '../confirm-address'
import { DEMO_PASSWORD, expect, signIn } from '../fixtures'
import { Client } from '../harness/client'
import { inParallel } from '../in-parallel'
import { callOrFail } from '../policy/cast'
import { server } from '../server'
import { markdownAttacks, shortAttacks, uploads } from './attacks'
import { sendHostileRun } from './hostile-run'

type NewPage = () => Promise<Page>
export type Attacked = {
  readonly author: Page
  readonly mentor: Page
  readonly admin: Page
  readonly authorId: string
  readonly cohort: { readonly id: string; readonly joinCode: string }
  readonly review: string
  readonly thread: string
}

const STEP = 'rest-api-project'
const PASSWORD = 'a long enough password'
const plan = { track: 'nodejs', weeklyHours: 12, studyDays: [0, 2], country: 'DE', paidExperienceYears: 0 }
const hostile = (at: number) => shortAttacks[at % shortAttacks.length] ?? ''
const MARKUP = '"><img src=x onerror=window.pwned=1>'

/** Joins as many attacks as fit, from the n-th on. */
export function attacksWithin(room: number, from = 0): string {
  let text = ''
  for (const attack of [...markdownAttacks.slice(from), ...markdownAttacks.slice(0, from)]) {
    if (text.length + attack.length + 2 > room) break
    text += `${attack}\n\n`
  }
  return text
}
const half = Math.floor(markdownAttacks.length / 2)

let count = 0

async function person(newPage: NewPage, name: string) {
  const page = await newPage()
  const email = `attacker.${++count}.${Date.now()}@example.org`
  await callOrFail(page, 'POST', '/api/v1/sign-up', { name, email, password: PASSWORD })
  await confirmAddress(email)
  await signIn(page, email, PASSWORD)
  return { page, email, id: (await callOrFail<{ id: string }>(page, 'GET', '/api/v1/me')).id }
}

/** Adds a person to the cohort of whom only the name is shown, so without a browser. */
async function join(name: string, code: string): Promise<void> {
  const client = new Client(server.url)
  const email = `attacker.${++count}.${Date.now()}@example.org`
  const signedUp = await client.call('POST', '/api/v1/sign-up', { name, email, password: PASSWORD })
  expect(signedUp.status, name).toBe(201)
  await confirmAddress(email)
  await client.auth('callback/credentials', { email, password: PASSWORD })
  const joined = await client.call('POST', '/api/v1/cohorts/join', { code })
  expect(joined.ok, `${name}: ${joined.status}`).toBe(true)
}

/** Writes hostile texts, by the API, wherever a person can write and others read. */
export async function attack(newPage: NewPage): Promise<Attacked> {
  const admin = await newPage()
  await signIn(admin, 'admin@waymark.test', DEMO_PASSWORD)
  const { page: mentor, id: mentorId, email } = await person(newPage, MARKUP)
  await callOrFail(admin, 'PUT', `/api/v1/admin/people/${mentorId}/roles`, { isMentor: true })
  // Signs in again, because a change of role ends the session.
  await signIn(mentor, email, PASSWORD)
  const cohort = await callOrFail<Attacked['cohort']>(mentor, 'POST', '/api/v1/cohorts', { name: MARKUP })
  for (const at of [0, 4, 6, 21]) await callOrFail(mentor, 'POST', '/api/v1/cohorts', { name: hostile(at) })

  const { page: author, id: authorId, email: authorEmail } = await person(newPage, hostile(0))
  await callOrFail(author, 'PUT', '/api/v1/me/plan', { ...plan, goal: 'first-job' })
  await callOrFail(author, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  await inParallel(shortAttacks.slice(1), 4, (name) => join(name, cohort.joinCode))
  await writeAlone(author)
  await announce(admin, cohort.id)
  const thread = await converse(mentor, author, authorId, cohort.id)
  await setSchoolIds(admin, authorEmail)
  const review = await handIn(author, 0)
  await judge(mentor, author, review)
  await handIn(author, half)
  for (const step of ['http', STEP]) await sendHostileRun(author, step, `${hostile(0)} ${attacksWithin(1900, half)}`)
  await getMentor(mentor, authorId, cohort.id)
  return { author, mentor, admin, authorId, cohort, review, thread }
}

const toCell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** Returns a roster with every attack as a name, as an external ID and as a cohort. */
export const hostileRoster = (): string =>
  [
    'name,email,cohort,external id,git name',
    ...shortAttacks.map((text, at) =>
      [text, `place.${at}.${Date.now()}@example.org`, text, text, text].map(toCell).join(','),
    ),
  ].join('\n')

/** Sets the author's external ID and Git name by a roster, which the admin's pages and the mentors' file show. */
async function setSchoolIds(admin: Page, email: string): Promise<void> {
  const row = [email, MARKUP, hostile(11), hostile(2)].map(toCell).join(',')
  const data = `email,cohort,external id,git name\n${row}\n`
  const answer = await admin.request.post('/api/v1/admin/roster', { data, headers: { 'content-type': 'text/csv' } })
  expect(await answer.json()).toMatchObject({ counts: { update: 1 } })
}

/** Publishes announcements to the cohort. */
async function announce(admin: Page, cohort: string): Promise<void> {
  for (const from of [0, half]) {
    const body = attacksWithin(1900, from)
    await callOrFail(admin, 'POST', '/api/v1/admin/announcements', { cohorts: [cohort], body })
  }
}

/** Writes messages on both sides, and reports the conversation. @returns its id */
async function converse(mentor: Page, author: Page, learner: string, cohort: string): Promise<string> {
  const url = `/api/v1/cohorts/${cohort}/messages`
  for (const from of [0, half]) {
    const body = attacksWithin(4900, from)
    await callOrFail(mentor, 'POST', url, { to: learner, body })
    await callOrFail(author, 'POST', url, { to: 'mentors', body })
  }
  const [first] = (await callOrFail<{ threads: { id: string }[] }>(author, 'GET', '/api/v1/me/messages')).threads
  const id = first?.id ?? ''
  await callOrFail(author, 'POST', `/api/v1/me/messages/${id}/report`, { reason: attacksWithin(900, 0) })
  return id
}

/** Writes a learner's notes, reasons, evidence and files. */
async function writeAlone(author: Page): Promise<void> {
  await callOrFail(author, 'PUT', '/api/v1/me/notes/http', { body: attacksWithin(20_000), version: 0 })
  for (const [at, step] of ['algorithms', 'git-basics'].entries()) {
    const reason = `${hostile(at)} ${attacksWithin(400, at * half)}`
    await callOrFail(author, 'PUT', `/api/v1/me/progress/${step}`, { status: 'skipped', reason })
  }
  for (const from of [0, half]) {
    const note = attacksWithin(1900, from)
    const works = [
      { kind: 'link', url: 'https://example.org/"onmouseover="window.pwned=1"', note },
      { kind: 'prior-learning', title: hostile(from), note: `${note} What I learned, and how I used it at work.` },
      { kind: 'certificate', title: hostile(2), issuer: hostile(1), url: 'https://example.org/<svg>', note },
    ]
    for (const work of works) await callOrFail(author, 'POST', '/api/v1/me/evidence', { step: 'http', ...work })
  }
}

/** Uploads all files of the list. Returns the ids of the accepted ones, by name. */
export async function upload(author: Page): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { name, content, isTaken } of uploads) {
    const url = `/api/v1/me/files?name=${encodeURIComponent(name)}`
    const answer = await author.request.post(url, { data: content })
    expect(answer.ok(), `${name}: ${answer.status()}`).toBe(isTaken)
    if (!isTaken) continue
    const { id } = (await answer.json()) as { id: string }
    await callOrFail(author, 'POST', '/api/v1/me/evidence', { step: 'http', kind: 'file', file: id, note: name })
    ids.set(name, id)
  }
  return ids
}

async function handIn(author: Page, from: number): Promise<string> {
  const url = `https://example.org/"><script>window.pwned=${from}</script>`
  const data = { step: STEP, url, note: attacksWithin(1900, from) }
  return (await callOrFail<{ id: string }>(author, 'POST', '/api/v1/me/submissions', data)).id
}

/** Writes messages from both sides, and a verdict that requests changes. */
async function judge(mentor: Page, author: Page, review: string): Promise<void> {
  const url = `/api/v1/reviews/${review}`
  await callOrFail(author, 'POST', `${url}/messages`, { body: attacksWithin(4900) })
  await callOrFail(mentor, 'POST', `${url}/messages`, { body: attacksWithin(4900, half) })
  await callOrFail(mentor, 'POST', `${url}/claim`)
  const page = await (await mentor.request.get(`/mentor/reviews/${review}`)).text()
  const rows = new Set([...page.matchAll(/name="score-([0-9a-f-]{36})"/g)].map(([, row]) => row))
  const scores = Object.fromEntries([...rows].map((row) => [row, 'not-yet']))
  await callOrFail(mentor, 'POST', `${url}/verdict`, { outcome: 'not-yet', feedback: attacksWithin(9900), scores })
}

/** Writes everything that a mentor can write about a learner, and for all of them. */
async function getMentor(mentor: Page, learner: string, cohort: string): Promise<void> {
  const url = `/api/v1/mentor/learners/${learner}`
  for (const from of [0, half]) {
    await callOrFail(mentor, 'POST', `${url}/notes`, { body: attacksWithin(4900, from), cohort })
    const reply = { kind: 'praise', title: hostile(from), body: attacksWithin(4900, from) }
    await callOrFail(mentor, 'POST', '/api/v1/mentor/saved-replies', reply)
  }
  const said = attacksWithin(450)
  await callOrFail(mentor, 'PUT', `${url}/waivers/data-structures`, { reason: said })
  await callOrFail(mentor, 'PUT', `${url}/skills/effective-communication`, { note: said })
  const proposal = { cohort, weeklyHours: 8, arriveBy: '2028-11-01', note: attacksWithin(950, half) }
  await callOrFail(mentor, 'POST', `${url}/plans`, proposal)
}
