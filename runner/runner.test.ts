import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer as createTcpServer } from 'node:net'
import path from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { answerWell, type DrillServer, KEY, startServer } from '@/testing/runner/drill-server'
import { makeRunner, runRunner } from '@/testing/runner/run-runner'

const BRIEFS = 'testing/runner/drill-briefs.ts'
const NOWHERE = 'http://127.0.0.1:9'
let file: string
beforeAll(async () => {
  file = await makeRunner(BRIEFS)
})

async function serve(...args: Parameters<typeof startServer>): Promise<DrillServer> {
  const server = await startServer(...args)
  onTestFinished(server.stop)
  return server
}
const run = (args: readonly string[], env: Record<string, string> = { API_KEY: KEY }) => runRunner(file, args, env)
const seed = ['--seed', '0123456789abcdef']

describe('a run', () => {
  test('that passes ends with 0, and prints a line for each check', async () => {
    const { origin } = await serve(answerWell())
    const { status, stdout, stderr } = await run(['small', origin, ...seed])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.replace(/[\d.]+ s$/m, '0.1 s')).toBe(
      [
        `Drill small, version 3 at ${origin}, seed 0123456789abcdef`,
        '',
        '  ok   Tries thing',
        '  ok   Tries keys',
        '',
        '2 passed, 0 failed in 0.1 s',
        "Nothing was sent. To send a result, get a code on the step's page.",
        '',
      ].join('\n'),
    )
  })

  test('that fails ends with 1, and shows what was sent, expected and answered, and the contract', async () => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end('\u001b[31mbroken\u202e\nhere')
    })
    const { status, stdout } = await run(['small', origin, ...seed, '--only', 'thing'])
    expect(status).toBe(1)
    expect(stdout).toContain('  FAIL Tries thing (thing)\n')
    for (const part of [
      'sent      POST /things',
      'expected  201',
      'got       500',
      'contract  The contract of thing.',
    ]) {
      expect(stdout).toContain(`       ${part}\n`)
    }
    expect(stdout).toMatch(/\n {17}\{"name":"[a-z0-9]+"\}\n/)
    expect(stdout).toContain('\n                 \ufffd[31mbroken\ufffd\n                 here\n')
    expect(stdout).not.toContain(KEY)
    expect(stdout).toContain('0 passed, 1 failed in')
    expect(stdout).toContain(`Fix it, then run this check again: node check.mjs small ${origin} --only thing\n`)
    expect(stdout).not.toContain('To send a result')
  })

  test('shows the first lines of an answer that has many, and escapes in JSON what steers a terminal', async () => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(`\u001b\u009b31m\u202e${'\n'.repeat(5000)}`)
    })
    const { stdout } = await run(['small', origin, ...seed])
    expect(stdout).toContain('\n                 … (576 more lines)\n')
    expect(stdout.split('\n').length).toBeLessThan(80)
    const { stdout: json } = await run(['small', origin, ...seed, '--json'])
    expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
    expect(JSON.parse(json).checks[0].failure.exchange.answer.body).toContain('\u001b\u009b31m\u202e\n')
  })

  test('sends the same for the same seed, and something else for another', async () => {
    const bodies: string[] = []
    const { origin } = await serve((_request, response, body) => {
      bodies.push(body)
      response.writeHead(500).end()
    })
    for (const more of [seed, seed, []]) await run(['small', origin, '--only', 'thing', ...more])
    const [first, again, other] = bodies.filter((body) => body !== '')
    expect(first).toMatch(/^\{"name":"\w{8}"\}$/)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  test('sends requests at once where a check wants it', async () => {
    const server = await serve(answerWell())
    expect(await run(['race', server.origin])).toMatchObject({ status: 0 })
    expect(server.most()).toBe(30)
  })

  test('goes on to its end when nothing reads its output any more', async () => {
    const server = await serve(answerWell())
    const child = spawn(process.execPath, [file, 'small', server.origin], {
      env: { NODE_ENV: 'test', API_KEY: KEY },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += text
    })
    const [status] = await once(child, 'close')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('takes an address with a path, and IPv6', async () => {
    const inFolder = await serve(answerWell('/api'))
    expect(await run(['small', `${inFolder.origin}/api/`])).toMatchObject({ status: 0 })
    const sixth = await serve(answerWell(), '::1')
    expect(await run(['small', sixth.origin])).toMatchObject({ status: 0 })
  })

  test.each(['::1', '127.0.0.1'])('finds a server on %s by the name localhost', async (host) => {
    const { port } = await serve(answerWell(), host)
    // On most machines the name has both addresses; on this one it may have one.
    const lookup = path.join(path.dirname(file), 'lookup.cjs')
    const both = [6, 4].map((family) => ({ address: family === 6 ? '::1' : '127.0.0.1', family }))
    writeFileSync(lookup, `require('dns').lookup = (_name, _options, done) => done(null, ${JSON.stringify(both)})`)
    const env = { API_KEY: KEY, NODE_OPTIONS: `--require=${lookup}` }
    expect(await run(['small', `http://localhost:${port}`], env)).toMatchObject({ status: 0 })
  })

  test('without a key says so, and a key in waymark.yaml yields to one in the environment', async () => {
    const { origin } = await serve(answerWell())
    const { status, stdout } = await run(['small', origin], {})
    expect(status).toBe(1)
    expect(stdout).toContain('No API key was sent: set API_KEY')
    expect(stdout).not.toContain('then run this check')
    const own = await makeRunner(BRIEFS)
    writeFileSync(path.join(path.dirname(own), 'waymark.yaml'), `base: ${origin}\napi-key: "${KEY}"\n`)
    expect(await runRunner(own, ['small'])).toMatchObject({ status: 0 })
    expect(await runRunner(own, ['small'], { API_KEY: 'another' })).toMatchObject({ status: 1 })
  })

  test('speaks of keys only where the contract has one', async () => {
    const { origin } = await serve((_request, response) => void response.writeHead(500).end())
    const { stdout } = await run(['keyless', origin])
    expect(stdout).toContain('sent      GET /things\n')
    expect(stdout).not.toMatch(/api-key/i)
  })

  test('prints one JSON object with --json', async () => {
    const { origin } = await serve(answerWell())
    const { status, stdout, stderr } = await run(['small', origin, '--json', ...seed], { API_KEY: 'another' })
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({
      ...{ brief: 'small', version: 3, base: origin, seed: seed[1], passed: 0, failed: 2, notRun: 0, submitted: null },
      checks: [
        { id: 'thing', title: 'Tries thing', result: 'failed', row: 'contract', reason: null },
        { id: 'keys', result: 'failed', row: null, reason: null, failure: { expected: '200', got: '401' } },
      ],
    })
    expect(report.checks[0].failure.exchange.request).toMatchObject({ method: 'POST', path: '/things', key: 'valid' })
  })

  test('goes on after a server that ends, and says of later checks that they were not run', async () => {
    let count = 0
    const dying = await serve((_request, response) => {
      if (++count === 1) return void response.end()
      void dying.stop().catch(() => {})
    })
    const { status, stdout } = await run(['small', dying.origin])
    expect(status).toBe(1)
    expect(stdout).toContain('FAIL Tries thing')
    expect(stdout).toContain('-    Tries keys (not run: the server no longer answers)')
  })
})

describe('nothing is run', () => {
  const isRefused = async (args: readonly string[], words: string, env = {}) => {
    const { status, stdout, stderr } = await run(args, env)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }

  test.each([
    [['small', NOWHERE], 'use another, such as 8080'],
    [['small', 'http://no-such-host.invalid'], 'Nothing answers at http://no-such-host.invalid'],
    [['large', NOWHERE], 'There is no brief "large". Choose one of: small, race'],
    [['small'], 'Give the address of your server too'],
    [['small', 'localhost:8080'], `"localhost:8080" isn't an address. Write it like http://localhost:8080.`],
    [['small', 'http://me:secret@localhost:8080'], 'Leave the name and password out'],
    [['small', 'http://localhost:8080/?a=b'], 'Leave out what follows "?"'],
    [['small', NOWHERE, '--only', 'thin'], 'small has no check "thin". It has thing, keys.'],
    [['small', NOWHERE, '--loud'], 'There is no option --loud. See --help.'],
    [['small', NOWHERE, '--submit', 'wmc_12'], "This isn't a whole code"],
    [['small', NOWHERE, '--submit'], '--submit needs a value'],
  ])('for %j', (args, words) => isRefused(args, words))

  test('where nothing listens, nothing answers, or something speaks no HTTP', async () => {
    const gone = await startServer(answerWell())
    await gone.stop()
    await isRefused(['small', gone.origin], `Nothing answers at ${gone.origin} (connection refused). Start your server`)
    const rude = createTcpServer((socket) => void socket.end('220 mail.example ready\r\n'))
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void rude.close())
    const { port } = rude.address() as { port: number }
    await isRefused(['small', `http://127.0.0.1:${port}`], `Nothing answers at http://127.0.0.1:${port} (`)
  })

  test('where a check itself is broken', async () => {
    const { origin } = await serve(answerWell())
    const { status, stderr } = await run(['broken', origin])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'The check broken broke (of its own): a fault of the check and not of your server.\n',
    })
  })

  test('by a Node.js that is too old', async () => {
    const old = path.join(path.dirname(file), 'old.cjs')
    writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '18.20.0' })")
    await isRefused(['--list'], 'Node.js 20 or later is needed; this is 18.20.0.', { NODE_OPTIONS: `--require=${old}` })
  })

  test('and --json says why on both outputs', async () => {
    const { status, stdout, stderr } = await run(['large', NOWHERE, '--json'])
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toEqual({ error: stderr.trim() })
  })
})

test('--list and --help need no address and no server', async () => {
  const { status, stdout } = await run(['--list'])
  expect(status).toBe(0)
  expect(stdout).toContain('small: Drill small, version 3\n  thing  Tries thing\n  keys   Tries keys\n')
  expect(stdout).toContain('  restart     Tries restart (needs "restart")\n')
  for (const args of [['--help'], ['-h'], []]) {
    expect(await run(args)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('node check.mjs BRIEF BASE_URL'),
    })
  }
})

test('the runner that learners download has the real briefs', async () => {
  const real = await makeRunner()
  const { status, stdout } = await runRunner(real, ['--list'])
  expect(status).toBe(0)
  expect(stdout).toContain('tool-lending: ')
})
