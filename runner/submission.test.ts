import { describe, expect, onTestFinished, test } from 'vitest'
import { judgeRun } from '@/lib/learning/checks/kit/replay'
import { findBrief } from '@/testing/runner/drill-briefs'
import { answerOddly, answerWell, KEY, startServer } from '@/testing/runner/drill-server'
import { CODE, KEPT, SEED, type StandIn, startInstance } from '@/testing/runner/instance'
import { makeRunner, runRunner } from '@/testing/runner/run-runner'
import type { Submission } from './submission'

const BRIEFS = 'testing/runner/drill-briefs.ts'

async function standIn(...answers: Parameters<typeof startInstance>): Promise<StandIn & { readonly file: string }> {
  const instance = await startInstance(...answers)
  onTestFinished(instance.stop)
  return { ...instance, file: await makeRunner(BRIEFS, instance.origin) }
}
async function serve(...args: Parameters<typeof startServer>) {
  const server = await startServer(...args)
  onTestFinished(server.stop)
  return server
}
const env = { API_KEY: KEY }

test('without --submit nothing is sent anywhere but to the server', async () => {
  const { file, connections } = await standIn([201, KEPT])
  const { origin } = await serve(answerWell())
  // In a CI job too.
  const job = { ...env, GITHUB_ACTIONS: 'true', WAYMARK_ID_TOKEN: 'token' }
  for (const more of [[], ['--json']])
    expect(await runRunner(file, ['small', origin, ...more], job)).toMatchObject({ status: 0 })
  await runRunner(file, ['--list'], env)
  expect(connections()).toBe(0)
})

test('a run is sent with its code, as it was, and without the key', async () => {
  const { file, submitted, connections } = await standIn([201, KEPT])
  const { origin } = await serve(answerWell('/api'))
  const { status, stdout } = await runRunner(file, ['small', `${origin}/api/`, '--submit', CODE], env)
  expect(status).toBe(0)
  expect(stdout).not.toContain('Nothing was sent')
  expect(stdout).toContain('as a run on your machine. Ticked 2 rows of the checklist. The step is done.')
  expect(connections()).toBe(1)
  const [run] = submitted as Submission[]
  const day = new Date().toISOString().slice(0, 10)
  expect(run).toEqual({
    code: CODE,
    brief: 'small',
    version: 3,
    base: `${origin}/api`,
    day,
    records: expect.any(Array),
  })
  expect(run?.records.map(({ id, notRun }) => [id, notRun])).toEqual([
    ['thing', null],
    ['keys', null],
  ])
  expect(JSON.stringify(run)).not.toContain(KEY)
  expect(await judge(run)).toEqual([
    ['thing', 'passed', null],
    ['keys', 'passed', null],
  ])
})

/** Judges a run as the instance does. */
async function judge(run: Submission | undefined) {
  const brief = findBrief(run?.brief ?? '')
  if (!brief || !run) throw new Error('Nothing was sent.')
  return (await judgeRun(brief, { ...run, seed: SEED })).map(({ id, result, reason }) => [id, result, reason])
}

test('a run that failed is sent too, and ends with 1', async () => {
  const { file, submitted } = await standIn([201, { ...KEPT, ticked: 0, isStepDone: false }])
  const { origin } = await serve((_request, response) => response.writeHead(500).end('no'))
  const { status, stdout } = await runRunner(file, ['small', origin, '--submit', CODE, '--json'], env)
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ failed: 2, submitted: { run: 'a-run', isStepDone: false } })
  expect(await judge(submitted[0] as Submission)).toEqual([
    ['thing', 'failed', null],
    ['keys', 'failed', null],
  ])
})

test('a run that failed says why it is no evidence, and what to do first', async () => {
  const { file, origin } = await standIn([201, { ...KEPT, ticked: 1, isStepDone: false }])
  const server = await serve((_request, response) => response.writeHead(500).end('no'))
  const { stdout } = await runRunner(file, ['small', server.origin, '--submit', CODE], env)
  const [first, second] = stdout.trim().split('\n').slice(-2)
  expect(first).toBe(`Fix the first one, then run its check again: node check.mjs small ${server.origin} --only thing`)
  expect(second).toBe(
    `Saved by ${origin} as a run on your machine. Ticked 1 row of the checklist. It counts as evidence once no check fails.`,
  )
})

test('odd answers are recorded as what they are, and are possible ones', async () => {
  const { file, submitted } = await standIn([201, KEPT])
  const { origin } = await serve(answerOddly)
  expect(await runRunner(file, ['odd', origin, '--submit', CODE], env)).toMatchObject({ status: 0 })
  const [run] = submitted as Submission[]
  const answers = run?.records[0]?.events.flatMap(({ exchanges }) => exchanges) ?? []
  expect(answers.map(({ request, answer }) => [request.path, answer.status, answer.failure, answer.body])).toEqual([
    ['/huge', 0, 'too-large', ''],
    ['/redirect', 302, null, ''],
    ['/cookies', 200, null, 'ok'],
    ['/bytes', 200, null, '\ufffda\0\ufffd'],
    ['/mark', 200, null, '\ufeffmarked'],
    ['/closes', 0, 'unreachable', ''],
    ['/packed', 200, null, 'unpacked'],
    ['/status', 0, 'unreachable', ''],
    ['/empty', 204, null, ''],
    ['/cut', 0, 'unreachable', ''],
    ['/echo', 200, null, '{"headers":{"x-api-key":"***"}}'],
    ['/reset-content', 205, null, ''],
    ['/cookies', 200, null, ''],
  ])
  expect(answers[1]?.answer.headers).toEqual({ location: 'http://127.0.0.1:9/elsewhere' })
  expect(answers[2]?.answer.headers).toEqual({ 'set-cookie': 'a=1; Path=/\nb=2' })
  expect(answers[10]?.answer.headers).toEqual({ 'x-request-id': 'of ***' })
  expect(JSON.stringify(run)).not.toContain(KEY)
  expect(await judge(run)).toEqual([['odd', 'passed', null]])
})

test('an answer that does not come, or does not end, is a timeout after ten seconds', async () => {
  const { file, submitted } = await standIn([201, KEPT])
  const { origin } = await serve(answerOddly)
  expect(await runRunner(file, ['slow', origin, '--submit', CODE], env)).toMatchObject({ status: 0 })
  const events = (submitted as Submission[])[0]?.records[0]?.events ?? []
  const exchanges = events.flatMap((event) => event.exchanges)
  expect(exchanges.map(({ request }) => request.path)).toEqual(['/slow', '/unpackable'])
  for (const { answer, startedAt, endedAt } of exchanges) {
    expect(answer).toEqual({ status: 0, headers: {}, body: '', failure: 'timeout' })
    expect(endedAt - startedAt).toBeGreaterThanOrEqual(9990)
  }
})

describe('a run is not kept', () => {
  test('where the instance refuses it, with its sentence', async () => {
    const detail = 'This code was used for another run. Make a new one.'
    const { file, submitted } = await standIn([409, { title: 'Conflict', detail }])
    const { origin } = await serve(answerWell())
    const { status, stderr } = await runRunner(file, ['small', origin, '--submit', CODE], env)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`: ${detail}\n`) })
    expect(submitted).toHaveLength(1)
  })

  test('where a field is wrong, with the reason, and --json still has the results', async () => {
    const reason = 'The API key has characters that can’t be sent.'
    const { file } = await standIn([400, { detail: 'Some of it is wrong.', errors: [{ field: 'day', reason }, {}] }])
    const { origin } = await serve(answerWell())
    const { status, stdout, stderr } = await runRunner(file, ['small', origin, '--submit', CODE, '--json'], env)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining(`Some of it is wrong. ${reason}\n`),
    })
    expect(JSON.parse(stdout)).toMatchObject({ passed: 2, submitted: null, error: stderr.trim() })
  })

  test('where it can’t be reached; a broken connection or an error is tried again', async () => {
    const { origin } = await serve(answerWell())
    const brief = await standIn(null, [503, { title: 'Unavailable' }], [201, KEPT])
    expect(await runRunner(brief.file, ['small', origin, '--submit', CODE], env)).toMatchObject({ status: 0 })
    expect(new Set(brief.submitted.map((one) => JSON.stringify(one))).size).toBe(1)
    const gone = await standIn([500, null])
    const { status, stderr } = await runRunner(gone.file, ['small', origin, '--submit', CODE], env)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `Not sent to ${gone.origin} (it answered 500). Run it again with a new code: this one makes the same names again.\n`,
    })
    expect(gone.submitted).toHaveLength(3)
  })

  test('by a file that no instance served, and nothing is run', async () => {
    const file = await makeRunner(BRIEFS)
    const server = await serve(answerWell())
    const { status, stderr } = await runRunner(file, ['small', server.origin, '--submit', CODE], env)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('Download it from your step') })
    expect(server.requests).toEqual([])
  })
})

describe('a CI job', () => {
  const withToken = async (variables: Record<string, string>) => {
    const instance = await standIn([201, { ...KEPT, place: 'ci' }])
    const { origin } = await serve(answerWell())
    const result = await runRunner(instance.file, ['small', origin, '--submit', CODE], { ...env, ...variables })
    return { ...instance, ...result, token: (instance.submitted[0] as Submission | undefined)?.token }
  }

  test('of GitHub gets its token for the instance and the seed', async () => {
    const github = await serve((request, response) => {
      const isAllowed = request.headers.authorization === 'bearer secret'
      response.writeHead(isAllowed ? 200 : 401).end(JSON.stringify({ value: `token for ${request.url}` }))
    })
    const address = { ACTIONS_ID_TOKEN_REQUEST_URL: `${github.origin}/token?api-version=2` }
    const { token, stdout, origin } = await withToken({ ...address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret' })
    expect(token).toBe(`token for /token?api-version=2&audience=${encodeURIComponent(`${origin}/checks/${SEED}`)}`)
    expect(stdout).toContain('as a run that a CI job sent.')
    const refused = await withToken({ ...address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'another' })
    expect(refused).toMatchObject({
      status: 2,
      stderr: 'GitHub gave this job no token (it answered 401). Run the job again.\n',
      submitted: [],
    })
  })

  test('elsewhere has it in WAYMARK_ID_TOKEN', async () => {
    expect(await withToken({ WAYMARK_ID_TOKEN: 'from-gitlab' })).toMatchObject({ status: 0, token: 'from-gitlab' })
  })

  test('of GitHub that may have none is told how, where one is asked for', async () => {
    expect(await withToken({ GITHUB_ACTIONS: 'true' })).toMatchObject({ status: 0, token: undefined })
    const instance = await standIn([400, { detail: 'The job sent no token.' }])
    const { origin } = await serve(answerWell())
    const job = { ...env, GITHUB_ACTIONS: 'true' }
    const { status, stderr } = await runRunner(instance.file, ['small', origin, '--submit', CODE], job)
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/The job sent no token\. This job may not ask .*"permissions: id-token: write"/),
    })
  })
})
