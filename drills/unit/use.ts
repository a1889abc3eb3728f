import { setTimeout as wait } from 'node:timers/promises'
import { signIn, signUp } from '../world/person'
import type { Machine } from './machine'

const STEP = 'git-basics'
const LONGEST_START_MS = 60_000
/** What systemd-analyze may say of the unit: 10 is a service that is not confined at all. */
const HIGHEST_EXPOSURE = 1.5

/**
 * Installs the unit by the documented steps, ticks, restarts it, looks for the tick and stops it.
 * @param steps the documented commands, for port 3001
 * @returns what was wrong, a line each
 */
export async function exerciseUnit(machine: Machine, steps: string, port: string): Promise<readonly string[]> {
  const problems: string[] = []
  const unit = `waymark@${port}`
  const url = `http://127.0.0.1:${port}`
  const shown = (property: string) => machine.inside('systemctl', 'show', unit, '-P', property).text.trim()
  const journal = () => machine.inside('journalctl', '--unit', unit, '--no-pager', '--lines', '30').text
  const timed = (what: string, ...command: readonly string[]) => {
    const began = performance.now()
    const { status, text } = machine.inside(...command)
    console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
    if (status !== 0) throw new Error(`${what} failed: ${text}\n${journal()}`)
  }

  // The host's editor is a copy of the settings here.
  const script = steps.replaceAll('3001', port).replace(/^editor (\S+).*$/m, 'cat /root/settings > $1')
  timed('Installing and enabling the unit', 'sh', '-ec', script)
  await ready(url, journal)
  const person = await signUp(url, 'Nour')
  const tick = await person.send(
    'PUT',
    `/me/progress/${STEP}`,
    { status: 'done' },
    { 'idempotency-key': 'drill-unit-1' },
  )
  if (tick.status !== 200) problems.push(`a tick was answered with ${tick.status}`)

  const judged = machine.inside('systemd-analyze', 'security', '--no-pager', `${unit}.service`).text
  const exposure = Number(/Overall exposure level for \S+: ([\d.]+)/.exec(judged)?.[1] ?? Number.NaN)
  console.log(`systemd-analyze security: ${exposure}`)
  if (!(exposure <= HIGHEST_EXPOSURE)) problems.push(`its exposure is ${exposure} of at most ${HIGHEST_EXPOSURE}`)

  timed('Restarting', 'systemctl', 'restart', unit)
  await ready(url, journal)
  const cookie = await signIn(url, person.email, 'a long enough password')
  const progress = await (await fetch(`${url}/api/v1/me/progress`, { headers: { cookie } })).json()
  if (progress.totals?.all?.done !== 1) problems.push(`the tick is gone: ${JSON.stringify(progress.totals)}`)
  timed('Stopping', 'systemctl', 'stop', unit)
  const end = `${shown('ActiveState')}, ${shown('Result')}`
  if (end !== 'inactive, success') problems.push(`it stopped as ${end}:\n${journal()}`)
  return problems
}

async function ready(url: string, journal: () => string): Promise<void> {
  const began = performance.now()
  for (;;) {
    const answer = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    if (answer?.ok) break
    if (performance.now() - began > LONGEST_START_MS) throw new Error(`it was not ready in time:\n${journal()}`)
    await wait(100)
  }
  console.log(`Ready after ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
