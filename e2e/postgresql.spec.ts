import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { APIResponse, Page } from '@playwright/test'
import { Client } from 'pg'
import { startMailServer } from '../testing/servers/mail-server'
import { startCluster, whyNoCluster } from '../tools/testing/postgresql-cluster.mjs'
import { coreDone, firstOpenStep, getTick, ROADMAP_LIST, signInOnScreen, tick } from './app'
import { DEMO_PASSWORD, expect, signIn, test } from './fixtures'
import { makeAccount } from './harness/client'
import { type Server, startServer } from './harness/server'
import { createSignIn, isSession } from './harness/sign-in-attempts'

const STEP = '/roadmaps/backend/steps/rest-api-project'
const PASSWORD = 'a long enough password'

type World = {
  readonly servers: readonly [Server, Server]
  readonly sql: Client
  readonly mail: Awaited<ReturnType<typeof startMailServer>>
  readonly stop: () => Promise<void>
}
let world: World

/** Starts two servers at the same moment, on an empty PostgreSQL database. */
async function startWorld(): Promise<World> {
  const [cluster, mail] = [await startCluster(), await startMailServer()]
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-two-'))
  const env = {
    DATABASE_URL: cluster.url('postgres'),
    DATA_FOLDER: folder,
    DEMO: '1',
    SMTP_URL: mail.url,
  }
  const servers = await Promise.all([startServer(env), startServer(env)])
  const sql = new Client({ connectionString: env.DATABASE_URL })
  await sql.connect()
  const stop = async () => {
    await sql.end()
    for (const server of servers) await server.stop()
    await mail.stop()
    await cluster.stop()
  }
  return { servers, sql, mail, stop }
}

test.describe('on PostgreSQL, two servers', () => {
  const why = whyNoCluster()
  test.skip(why !== null, why ?? '')
  test.beforeAll(async () => {
    test.setTimeout(240_000)
    world = await startWorld()
  })
  test.afterAll(() => world?.stop())

  test('that start at once on an empty database make it ready once', async () => {
    const said = world.servers.map((server) => server.output())
    for (const word of ['Database: applied', 'Roadmaps: synced', 'Demo: making two cohorts']) {
      expect(
        said.filter((output) => output.includes(word)),
        word,
      ).toHaveLength(1)
    }
  })

  test('know each other’s sessions: a tick at one is there at the other, and so is a sign-out', async ({ newPage }) => {
    const [one, other] = world.servers
    const page = await newPage({ baseURL: one.url })
    await signInOnScreen(page, 'learner@waymark.test', DEMO_PASSWORD)
    await page.goto(ROADMAP_LIST)
    const before = Number.parseInt(await coreDone(page), 10)
    const title = await firstOpenStep(page)
    await tick(page, title)
    await page.goto(`${other.url}${ROADMAP_LIST}`)
    await expect(getTick(page, title)).toBeChecked()
    expect(Number.parseInt(await coreDone(page), 10)).toBe(before + 1)
    const session = (await world.sql.query(`DELETE FROM "Session" WHERE "userId" IN
      (SELECT "id" FROM "User" WHERE "email" = 'learner@waymark.test')`)) as { rowCount: number | null }
    expect(session.rowCount).toBe(1)
    await page.goto(`${one.url}/dashboard`)
    await expect(page).toHaveURL(/\/sign-in/)
  })

  test('show on an open page at one what a mentor does at the other', async ({ newPage }) => {
    const [one, other] = world.servers
    const { learner, mentor, review } = await handedIn(newPage)
    const live = learner.waitForResponse((response) => response.url().includes('/api/v1/me/live'))
    await learner.goto(`${one.url}${STEP}`)
    await live
    await sent(await mentor.request.post(`${other.url}/api/v1/reviews/${review}/claim`), 200)
    await expect(learner.locator('#review')).toContainText('Claimed by')
    const rows = await world.sql.query<{ id: string }>(`SELECT "id" FROM "RubricRow" WHERE "retiredAt" IS NULL AND
      "stepId" = (SELECT "id" FROM "Step" WHERE "slug" = 'rest-api-project')`)
    const scores = Object.fromEntries(rows.rows.map(({ id }) => [id, 'competent']))
    const verdict = { outcome: 'competent', feedback: 'Well **tested**.', scores }
    await sent(await mentor.request.post(`${other.url}/api/v1/reviews/${review}/verdict`, { data: verdict }), 200)
    await expect(learner.locator('#review')).toContainText('Approved')
    await expect(learner.getByTestId('step-assurance')).toHaveText('Done, verified.')
  })

  test('give a review to one of ten mentors who claim it at the same moment', async ({ newPage }) => {
    const { cohort, review } = await handedIn(newPage)
    const mentors = await Promise.all(Array.from({ length: 10 }, () => newcomer(newPage, 'Mentor')))
    for (const { id } of mentors) {
      await world.sql.query(`UPDATE "User" SET "isMentor" = true WHERE "id" = $1`, [id])
      await world.sql.query(`INSERT INTO "Membership" ("cohortId", "userId", "role") VALUES ($1, $2, 'mentor')`, [
        cohort,
        id,
      ])
    }
    const answers = await Promise.all(
      mentors.map(({ page }, turn) =>
        page.request.post(`${world.servers[turn % 2]?.url}/api/v1/reviews/${review}/claim`),
      ),
    )
    const statuses = answers.map((answer) => answer.status()).sort()
    expect(statuses).toEqual([200, ...Array(9).fill(409)])
  })

  test('count wrong passwords together', async () => {
    const [one, other] = world.servers
    const from = '127.0.0.9'
    const doors = [await createSignIn(one.url, from), await createSignIn(other.url, from)]
    const knock = (turn: number, password: string) =>
      doors[turn % 2]?.({ email: 'mentor@waymark.test', password, from })
    for (let turn = 0; turn < 5; turn++) await knock(turn, 'wrong')
    for (const turn of [0, 1]) {
      const late = await knock(turn, DEMO_PASSWORD)
      expect(late?.cookies.filter(isSession)).toEqual([])
    }
  })

  test('send each mail once', async () => {
    const [one, other] = world.servers
    const addresses = Array.from({ length: 12 }, (_, count) => `once.${count}.${Date.now()}@mail.example.com`)
    for (const [turn, email] of addresses.entries()) {
      await makeAccount((turn % 2 === 0 ? one : other).url, { name: 'Nour', email })
    }
    const mailsTo = () =>
      world.mail.inbox.flatMap(({ recipients }) => recipients).filter((to) => addresses.includes(to))
    await expect.poll(() => new Set(mailsTo()).size, { timeout: 60_000 }).toBe(addresses.length)
    // A second copy would come from the other server's next round.
    await new Promise((resolve) => setTimeout(resolve, 4000))
    expect(mailsTo().sort()).toEqual([...addresses].sort())
  })
})

type NewPage = (options?: { baseURL: string }) => Promise<Page>

/** Makes a person with a confirmed address, signed up and signed in at the first server. */
async function newcomer(newPage: NewPage, name: string): Promise<{ page: Page; id: string }> {
  const page = await newPage({ baseURL: world.servers[0].url })
  const email = `${name.toLowerCase()}.${Math.random().toString(36).slice(2)}@example.org`
  await sent(await page.request.post('/api/v1/sign-up', { data: { name, email, password: PASSWORD } }), 201)
  const confirmed = await world.sql.query<{ id: string }>(
    `UPDATE "User" SET "emailVerifiedAt" = now() WHERE "email" = $1 RETURNING "id"`,
    [email],
  )
  await signIn(page, email, PASSWORD)
  return { page, id: confirmed.rows[0]?.id ?? '' }
}

/** Makes a learner of a new cohort whose work waits for its mentor. */
async function handedIn(newPage: NewPage) {
  const [one, other] = world.servers
  const mentor = await newPage({ baseURL: other.url })
  await signIn(mentor, 'mentor@waymark.test', DEMO_PASSWORD)
  const named = { name: 'Two servers', promisedHours: 16, timeZone: 'UTC' }
  const made = await sent(await mentor.request.post('/api/v1/cohorts', { data: named }), 201)
  const { page: learner } = await newcomer(newPage, 'Wren')
  const plan = {
    ...{ track: 'nodejs', weeklyHours: 12, studyDays: [0, 2], country: 'DE' },
    ...{ paidExperienceYears: 0, goal: 'first-job' },
  }
  await sent(await learner.request.put('/api/v1/me/plan', { data: plan }), 200)
  await sent(await learner.request.post(`${other.url}/api/v1/cohorts/join`, { data: { code: made.joinCode } }), 200)
  const work = {
    ...{ step: 'rest-api-project', kind: 'link', url: 'https://code.example.com/wren/api', note: '' },
    ...{ cohort: made.id },
  }
  const submitted = await sent(await learner.request.post(`${one.url}/api/v1/me/submissions`, { data: work }), 201)
  return { learner, mentor, cohort: made.id as string, review: submitted.id as string }
}

async function sent(answer: APIResponse, status: number) {
  expect(answer.status(), await answer.text()).toBe(status)
  return answer.json()
}
