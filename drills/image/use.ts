import { setTimeout as wait } from 'node:timers/promises'
import { signIn, signUp } from '../world/person'
import type { Running } from './contained'

const STEP = 'how-computers-run-programs'
/** A start migrates and syncs the content. */
const LONGEST_START_MS = 60_000
/** Nothing is under way when it is told to stop. */
const LONGEST_STOP_MS = 1000

/**
 * Uses a server as a new host does: signs up, ticks, stops it, starts it again and looks for the tick.
 * @returns what was wrong, a line each
 */
export async function use(start: () => Running, url: string): Promise<readonly string[]> {
  const problems: string[] = []
  const stopped = async (server: Running) => {
    const { code, milliseconds } = await server.stop()
    console.log(`Stopped in ${milliseconds.toFixed(0)} ms`)
    if (code !== 0) problems.push(`it ended with ${code} when it was told to stop: ${server.output().slice(-2000)}`)
    if (milliseconds > LONGEST_STOP_MS) problems.push(`stopping took ${milliseconds.toFixed(0)} ms`)
  }
  const first = await ready(start, url)
  const person = await signUp(url, 'Nour')
  const tick = await person.send(
    'PUT',
    `/me/progress/${STEP}`,
    { status: 'done' },
    { 'idempotency-key': 'drill-image-1' },
  )
  if (tick.status !== 200) problems.push(`a tick was answered with ${tick.status}: ${JSON.stringify(tick.body)}`)
  await stopped(first)
  const second = await ready(start, url)
  const cookie = await signIn(url, person.email, 'a long enough password')
  const progress = await (await fetch(`${url}/api/v1/me/progress`, { headers: { cookie } })).json()
  if (progress.totals?.all?.done !== 1) problems.push(`the tick is gone: ${JSON.stringify(progress.totals)}`)
  const page = await fetch(`${url}/dashboard`, { headers: { cookie } })
  if (page.status !== 200) problems.push(`the dashboard answers ${page.status}`)
  await stopped(second)
  return problems
}

async function ready(start: () => Running, url: string): Promise<Running> {
  const began = performance.now()
  const server = start()
  for (;;) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null)
    if (answer?.ok) break
    if (server.process.exitCode !== null) throw new Error(`it ended before it was ready:\n${server.output()}`)
    if (performance.now() - began > LONGEST_START_MS) throw new Error(`it was not ready in time:\n${server.output()}`)
    await wait(100)
  }
  console.log(`Ready in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return server
}
