import { setTimeout as wait } from 'node:timers/promises'
import { signIn, signUp } from '../world/person'
import type { Running } from './contained'

const STEP = 'git-basics'
/** A start migrates and syncs the content. */
const LONGEST_START_MS = 60_000
/** Nothing is under way when it is told to stop. */
const LONGEST_STOP_MS = 1000

/** The commands of a host, in the order of an evening; what `move` needs besides is not in the image. */
const COMMANDS = [
  ['admin', 'host@example.org'],
  ['verify'],
  ['backup', '/data/backups/today.zip'],
  ['restore', '/data/backups/today.zip', '--force'],
  ['move', '--to', 'nowhere'],
]
/** `move` is told of an address that it has to refuse: it has run all the same. */
const isRight = (name: string, code: number | null, output: string) =>
  name === 'move' ? code === 1 && output.includes('Nothing was moved:') : code === 0

type Start = (program?: readonly string[]) => Running

/**
 * Uses a server as a new host does: signs up, ticks, stops it, runs the host's commands, starts it again and looks for
 * the tick.
 * @param start starts the server, or another program in its place
 * @returns what was wrong, a line each
 */
export async function use(start: Start, url: string): Promise<readonly string[]> {
  const problems: string[] = []
  const stopped = async (server: Running) => {
    const { code, milliseconds } = await server.stop()
    console.log(`Stopped in ${milliseconds.toFixed(0)} ms`)
    if (code !== 0) problems.push(`it ended with ${code} when it was told to stop: ${server.output().slice(-2000)}`)
    if (milliseconds > LONGEST_STOP_MS) problems.push(`stopping took ${milliseconds.toFixed(0)} ms`)
  }
  const first = await ready(start, url)
  const person = await signUp(url, 'Nour')
  const key = { 'idempotency-key': 'drill-image-1' }
  const tick = await person.send('PUT', `/me/progress/${STEP}`, { status: 'done' }, key)
  if (tick.status !== 200) problems.push(`a tick was answered with ${tick.status}: ${JSON.stringify(tick.body)}`)
  await stopped(first)
  problems.push(...(await runCommands(start)))
  const second = await ready(start, url)
  const cookie = await signIn(url, person.email, 'a long enough password')
  const progress = await (await fetch(`${url}/api/v1/me/progress`, { headers: { cookie } })).json()
  if (progress.totals?.all?.done !== 1) problems.push(`the tick is gone: ${JSON.stringify(progress.totals)}`)
  const page = await fetch(`${url}/dashboard`, { headers: { cookie } })
  if (page.status !== 200) problems.push(`the dashboard answers ${page.status}`)
  await stopped(second)
  return problems
}

async function runCommands(start: Start): Promise<readonly string[]> {
  const problems: string[] = []
  for (const [name = '', ...args] of COMMANDS) {
    const command = start(['node', 'scripts/run.mjs', `scripts/${name}.ts`, ...args])
    const code = await command.ended
    const isFine = isRight(name, code, command.output())
    console.log(`${isFine ? 'ok  ' : 'FAIL'} ${name}`)
    if (!isFine) problems.push(`${name} ended with ${code}: ${command.output().slice(-2000)}`)
  }
  return problems
}

async function ready(start: Start, url: string): Promise<Running> {
  const began = performance.now()
  const server = start()
  let end: number | null | undefined
  server.ended.then((code) => {
    end = code
  })
  for (;;) {
    const answer = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    if (answer?.ok) break
    if (end !== undefined) throw new Error(`it ended with ${end} before it was ready:\n${server.output()}`)
    if (performance.now() - began > LONGEST_START_MS) {
      await server.stop()
      throw new Error(`it was not ready in time:\n${server.output()}`)
    }
    await wait(100)
  }
  console.log(`Ready in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return server
}
