import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { JWTPayload } from 'jose'
import { serveHttp } from '@/lab/checks/reference/small/http'
import { serveHandler, toBase } from '@/lab/checks/reference/small/serve'
import { type CiIssuer, startCiIssuer } from '@/testing/servers/ci-issuer'
import { freePort } from '../tools/testing/free-port.mjs'
import { copyText, downloadRunner, runCommand } from './check-runner'
import { DEMO_PASSWORD, expect, signIn, test } from './fixtures'
import { Server } from './harness/server'

// A server of its own: the others may reach nothing on this machine, and trust no issuer here.

const STEP = '/roadmaps/backend/steps/http'

let server: Server
let issuer: CiIssuer
let deployed: Awaited<ReturnType<typeof deploy>>

test.beforeAll(async () => {
  test.setTimeout(180_000)
  issuer = await startCiIssuer('RS256', 'git.localhost')
  deployed = await deploy()
  const port = await freePort()
  server = new Server(port, {
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: `file:${path.join(mkdtempSync(path.join(tmpdir(), 'waymark-places-')), 'demo.db')}`,
    DEMO: '1',
    RATE_LIMIT_FACTOR: '1000',
    CI_ISSUERS: issuer.address,
    OUTBOUND_ALLOW: `${issuer.host} ${new URL(deployed.address).host}`,
  })
  await server.start()
})

test.afterAll(async () => {
  await server.stop()
  await issuer.stop()
  deployed.close()
})

/** Starts a service that keeps the contract of the step, and can serve more texts. */
async function deploy() {
  const texts = new Map<string, string>()
  let handler = serveHttp()
  const listening = await serveHandler((asked) => {
    const text = texts.get(asked.path)
    return text === undefined ? handler(asked) : { status: 200, body: text }
  })
  const base = toBase(listening)
  return {
    ...{ base, texts, address: base.replace('127.0.0.1', 'app.localhost') },
    /** Forgets what it keeps, as a job's service does, which is started for it. */
    renew: () => {
      handler = serveHttp()
    },
    close: () => {
      listening.closeAllConnections()
      listening.close()
    },
  }
}

async function openStep(page: Page) {
  await signIn(page, 'learner@waymark.test', DEMO_PASSWORD, server.url)
  await page.goto(server.url + STEP)
  return page.locator('#check')
}

test('this server calls a deployed service once the text is there, and says that it has seen it', async ({
  newPage,
}) => {
  test.setTimeout(180_000)
  const page = await newPage()
  const section = await openStep(page)
  await section.getByText('Let this server call it').click()
  await section.getByRole('button', { name: 'Get the text' }).click()
  const address = section.getByLabel('Address of your service')
  const call = section.getByRole('button', { name: 'Call the service' })
  const place = await copyText(page, section, 'Serve it at this path')
  const text = await copyText(page, section, 'The text')

  // Nothing that answers, no text, another text: refused, and the address stays.
  const refuse = async (at: string, words: RegExp) => {
    await address.fill(at)
    await call.click()
    await expect(section.getByText(words).first()).toBeVisible()
    await expect(address).toHaveValue(at)
  }
  await refuse(deployed.address.replace('app.', 'other.'), /http:\/\/other\.localhost\S+ didn’t answer/)
  await refuse(deployed.address, /There’s no such file at http:\/\/app\.localhost/)
  deployed.texts.set(place, 'another text')
  await refuse(deployed.address, /The file at http:\/\/app\.localhost\S+ has a different text/)

  deployed.texts.set(place, text)
  await call.click()
  await expect(section.getByText(`Seen by this instance at ${deployed.address}`)).toBeVisible({ timeout: 60_000 })
  await expect(section.getByText('13 passed, 0 failed, 0 not run').first()).toBeVisible()
})

test('a CI job sends a run with its token, and the page names its repository and commit', async ({ newPage }) => {
  test.setTimeout(180_000)
  const page = await newPage()
  const section = await openStep(page)
  await section.getByText('From CI', { exact: true }).click()
  await section.getByText('GitLab CI', { exact: true }).click()
  await section.getByLabel('Address of the repository').fill(`${issuer.address}/ana/bakery`)
  const form = section.locator('form').filter({ has: page.getByLabel('Address of the repository') })
  await form.getByRole('button', { name: 'Get a code' }).click()
  const code = await copyText(page, section, 'Code')
  const seed = await copyText(page, section, 'Seed')
  const file = await copyText(page, section, 'Job for .gitlab-ci.yml')
  expect(file).toContain(`aud: ${server.url}/checks/$WAYMARK_SEED`)

  const { folder } = await downloadRunner(page, server.url)
  const line = /node check\.mjs .*/.exec(file)?.[0] ?? ''
  const command = line.replace('http://localhost:8080', deployed.base).replace('"$WAYMARK_CODE"', code)
  /** Does what the job's last line does, with the token that GitLab would hand to it. */
  const runJob = async (token: string) => {
    deployed.renew()
    return runCommand(folder, command, { WAYMARK_ID_TOKEN: token })
  }
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    ...{ iss: issuer.address, iat: now, exp: now + 3000, aud: `${server.url}/checks/${seed}` },
    ...{ project_path: 'ana/bakery', sha: '0f3a5b7c9d1e2f400f3a5b7c9d1e2f400f3a5b7c', job_id: '7' },
  }
  const refusals: readonly (readonly [token: string, words: string])[] = [
    [await issuer.sign({ ...claims, aud: 'https://elsewhere.example' }), 'has another audience'],
    [await issuer.sign({ ...claims, project_path: 'bo/bakery' }), 'but this code is for'],
    [await issuer.sign({ ...claims, iat: now - 1800, exp: now - 900 }), 'has expired'],
    [toUnsigned(claims), 'is not signed with a public key'],
    ['', 'came without a token'],
  ]
  for (const [token, words] of refusals) {
    const { exitCode, output } = await runJob(token)
    expect(output).toContain(words)
    expect(exitCode).toBe(2)
  }
  await expect(section.getByText(/Sent by a GitLab CI job/)).toHaveCount(0)

  const { exitCode, output } = await runJob(await issuer.sign(claims))
  expect(exitCode, output).toBe(0)
  await expect(
    section.getByText(/^Sent by a GitLab CI job of git\.localhost:\d+\/ana\/bakery at commit 0f3a5b7/),
  ).toBeVisible()
})

/** Makes a token with the algorithm "none". */
function toUnsigned(claims: JWTPayload): string {
  const toPart = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${toPart({ alg: 'none', typ: 'JWT' })}.${toPart(claims)}.`
}
