import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'

const DRAIN_MS = 2000

/** A slow server, so that requests are nearly always waiting. */
const SERVER = `
  import { createServer } from 'node:http'
  import { acceptFirst } from './server/accept-first.mjs'
  import { ServerAnswer } from './server/response.mjs'
  import { gracefulStop } from './server/stop.mjs'
  const server = createServer({ keepAliveTimeout: 65_000, ServerResponse: ServerAnswer })
  const stop = gracefulStop(server, { acceptWaiting: acceptFirst(server), drainMs: ${DRAIN_MS}, log: { info() {} } })
  server.on('request', (_, response) => {
    const until = performance.now() + 20
    while (performance.now() < until);
    response.end('yes')
  })
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))
  process.once('SIGTERM', stop)
`

/** Sends as a proxy does: over keep-alive connections, though for a shorter time than the server drains. */
const post = (port: number, agent: Agent) =>
  new Promise<string>((resolve) => {
    const sent = request({ port, host: '127.0.0.1', agent, method: 'POST' }, (answer) => {
      answer.resume().once('end', () => resolve('answered'))
    })
    sent.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    sent.end('a body')
  })

async function isUp(child: ChildProcess): Promise<number> {
  const [said] = child.stdout ? await once(child.stdout, 'data') : []
  return Number(String(said))
}

test('who was let in is answered, however busy the server is when it stops', async () => {
  const outcomes = new Map<string, number>()
  for (let round = 0; round < 4; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', SERVER], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    const port = await isUp(child)
    const agent = new Agent({ keepAlive: true, timeout: DRAIN_MS / 2 })
    const people = Array.from({ length: 6 }, async (_, person) => {
      for (let outcome = 'answered', n = 0; outcome === 'answered'; n++) {
        outcome = await post(port, agent)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        await wait(((person * 7 + n * 13) % 6) * 10)
      }
    })
    await wait(200)
    child.kill('SIGTERM')
    await Promise.all(people)
    expect((await ended)[0]).toBe(0)
    agent.destroy()
  }
  // Every client ends with a refused connection: the request was not sent, and a proxy sends it to another server.
  expect(Object.fromEntries(outcomes)).toEqual({ answered: expect.any(Number), ECONNREFUSED: 4 * 6 })
})
