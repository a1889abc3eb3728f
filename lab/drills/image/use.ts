import { makeLearner, signIn } from '@/e2e/harness/client'
import { untilReady } from '@/e2e/harness/ready'
import type { Contained } from './contained'

const STEP = 'git-basics'
/** Longest stop of an idle server. */
const LONGEST_STOP_MS = 1000

/** The host's commands, in a typical order. PostgreSQL, which `move` needs, is not in the image. */
const COMMANDS = [
  ['admin', 'host@example.org'],
  ['verify'],
  ['backup', '/data/backups/today.zip'],
  ['restore', '/data/backups/today.zip', '--force'],
  ['move', '--to', 'nowhere'],
]
/** Checks a command's result. `move` gets an address that it has to refuse, which shows that it runs. */
const isRight = (name: string, code: number | null, output: string) =>
  name === 'move' ? code === 1 && output.includes('Nothing was moved:') : code === 0

export type Product = {
  /** Starts the server, or another program in its place. */
  readonly start: (program?: readonly string[]) => Contained
  /** Program that checks whether the server is ready, where there is one. */
  readonly healthcheck?: readonly string[]
}

/**
 * Uses a server as a new host does: signs up, ticks, stops it, runs the host's commands, starts it again and looks for
 * the tick.
 * @returns the problems, one line each
 */
export async function use({ start, healthcheck }: Product, url: string): Promise<readonly string[]> {
  const problems: string[] = []
  const stopped = async (server: Contained) => {
    const { code, milliseconds } = await server.stop()
    console.log(`Stopped in ${milliseconds.toFixed(0)} ms`)
    if (code !== 0)
      problems.push(`it ended with ${code} when it was told to stop: ${server.running.output().slice(-2000)}`)
    if (milliseconds > LONGEST_STOP_MS) problems.push(`stopping took ${milliseconds.toFixed(0)} ms`)
  }
  const first = await ready(start, url)
  const { email, client } = await makeLearner(url, { name: 'Nour', email: 'nour@example.org' })
  const key = { headers: { 'idempotency-key': 'drill-image-1' } }
  const tick = await client.call('PUT', `/api/v1/me/progress/${STEP}`, { status: 'done' }, key)
  if (tick.status !== 200) problems.push(`a tick was answered with ${tick.status}: ${await tick.text()}`)
  problems.push(...(await checkHealth(start, healthcheck, 0)))
  await stopped(first)
  problems.push(...(await checkHealth(start, healthcheck, 1)))
  problems.push(...(await runCommands(start)))
  const second = await ready(start, url)
  const again = await signIn(url, email)
  const progress = await again.api('get', '/api/v1/me/progress')
  if (progress.totals.all.done !== 1) problems.push(`the tick is gone: ${JSON.stringify(progress.totals)}`)
  const page = await again.call('GET', '/dashboard')
  if (page.status !== 200) problems.push(`the dashboard answers ${page.status}`)
  await stopped(second)
  return problems
}

/** Runs the health check. @param expected its exit status: 0 while the server is ready, 1 while none runs */
async function checkHealth(
  start: Product['start'],
  healthcheck: Product['healthcheck'],
  expected: number,
): Promise<readonly string[]> {
  if (!healthcheck) return []
  const check = start(healthcheck)
  const code = await check.running.ended
  console.log(`${code === expected ? 'ok  ' : 'FAIL'} health check: ${code}`)
  return code === expected ? [] : [`the health check ended with ${code}, not ${expected}: ${check.running.output()}`]
}

async function runCommands(start: Product['start']): Promise<readonly string[]> {
  const problems: string[] = []
  for (const [name = '', ...args] of COMMANDS) {
    const command = start(['waymark', name, ...args])
    const code = await command.running.ended
    const isFine = isRight(name, code, command.running.output())
    console.log(`${isFine ? 'ok  ' : 'FAIL'} ${name}`)
    if (!isFine) problems.push(`${name} ended with ${code}: ${command.running.output().slice(-2000)}`)
  }
  return problems
}

async function ready(start: Product['start'], url: string): Promise<Contained> {
  const server = start()
  await untilReady(url, { output: () => server.running.output(), hasEnded: () => server.running.hasEnded })
  return server
}
