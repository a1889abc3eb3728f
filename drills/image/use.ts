import { setTimeout as wait } from 'node:timers/promises'
import { makeLearner, signIn } from '@/e2e/harness/client'
import type { Contained } from './contained'

const STEP = 'git-basics'
/** A start migrates and syncs the content. */
const LONGEST_START_MS = 60_000
/** Nothing is under way when it is told to stop. */
const LONGEST_STOP_MS = 1000

/**
 * Uses a server as a new host does: signs up, ticks, stops it, starts it again and looks for the tick.
 * @returns what was wrong, a line each
 */
export async function use(start: () => Contained, url: string): Promise<readonly string[]> {
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
  await stopped(first)
  const second = await ready(start, url)
  const again = await signIn(url, email)
  const progress = await again.must<{ totals?: { all?: { done: number } } }>('GET', '/api/v1/me/progress')
  if (progress.totals?.all?.done !== 1) problems.push(`the tick is gone: ${JSON.stringify(progress.totals)}`)
  const page = await again.call('GET', '/dashboard')
  if (page.status !== 200) problems.push(`the dashboard answers ${page.status}`)
  await stopped(second)
  return problems
}

async function ready(start: () => Contained, url: string): Promise<Contained> {
  const began = performance.now()
  const server = start()
  for (;;) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null)
    if (answer?.ok) break
    if (server.running.hasEnded) throw new Error(`it ended before it was ready:\n${server.running.output()}`)
    if (performance.now() - began > LONGEST_START_MS)
      throw new Error(`it was not ready in time:\n${server.running.output()}`)
    await wait(100)
  }
  console.log(`Ready in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return server
}
