import { setTimeout as wait } from 'node:timers/promises'
import { REFUSED_STATUS } from '@/commands/host-error'
import { makeLearner, signIn } from '@/e2e/harness/client'
import { untilReady } from '@/e2e/harness/ready'
import type { Machine } from './machine'

const STEP = 'git-basics'
/** Removes the mail server, proxy and domain from the settings: requests come over loopback. */
const OWN_SETTINGS = "sed -i '/^SMTP_URL=/d; /^NEXTAUTH_URL=/d; /^TRUSTED_PROXIES=/d' /etc/waymark/environment"
/** Longest wait for a server that fails by itself, restarts by systemd included. */
const LONGEST_END_MS = 30_000
/** Highest exposure level of the unit by systemd-analyze; 10 is an unconfined service. */
const HIGHEST_EXPOSURE = 1.5

/**
 * Installs the unit by the documented steps. With the sample settings of the docs it has to fail, once. With its own
 * settings the drill ticks, restarts it, looks for the tick and stops it.
 * @param steps the documented commands, for port 3001
 * @returns the problems, one line each
 */
export async function exerciseUnit(
  machine: Machine,
  steps: readonly string[],
  port: string,
): Promise<readonly string[]> {
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

  for (const step of steps) {
    const commands = step.trimEnd().replaceAll('3001', port)
    timed(commands.split('\n')[0] ?? '', 'sh', '-ec', commands)
  }
  const state = await settled(() => shown('ActiveState'))
  const refused = `${state}, status ${shown('ExecMainStatus')}, started again ${shown('NRestarts')} times`
  console.log(`With the docs' sample of a mail server: ${refused}`)
  if (refused !== `failed, status ${REFUSED_STATUS}, started again 0 times` || !journal().includes('is a sample')) {
    problems.push(`with the docs' sample of a mail server it is ${refused}:\n${journal()}`)
  }
  timed("The host's own settings", 'sh', '-ec', OWN_SETTINGS)
  timed('Starting with them', 'systemctl', 'restart', unit)
  await untilReady(url, { output: journal })
  timed('waymark admin', 'waymark', 'admin', 'host@example.org')
  const { email, client } = await makeLearner(url, { name: 'Nour', email: 'nour@example.org' })
  const key = { headers: { 'idempotency-key': 'drill-unit-1' } }
  const tick = await client.call('PUT', `/api/v1/me/progress/${STEP}`, { status: 'done' }, key)
  if (tick.status !== 200) problems.push(`a tick was answered with ${tick.status}`)

  const judged = machine.inside('systemd-analyze', 'security', '--no-pager', `${unit}.service`).text
  const exposure = Number(/Overall exposure level for \S+: ([\d.]+)/.exec(judged)?.[1] ?? Number.NaN)
  console.log(`systemd-analyze security: ${exposure}`)
  if (!(exposure <= HIGHEST_EXPOSURE)) problems.push(`its exposure is ${exposure} of at most ${HIGHEST_EXPOSURE}`)

  timed('Restarting', 'systemctl', 'restart', unit)
  await untilReady(url, { output: journal })
  const again = await signIn(url, email)
  const progress = await again.api('get', '/api/v1/me/progress')
  if (progress.totals.all.done !== 1) problems.push(`the tick is gone: ${JSON.stringify(progress.totals)}`)
  timed('Stopping', 'systemctl', 'stop', unit)
  const end = `${shown('ActiveState')}, ${shown('Result')}`
  if (end !== 'inactive, success') problems.push(`it stopped as ${end}:\n${journal()}`)
  return problems
}

/** Waits up to half a minute for a unit to fail, and returns its state. */
async function settled(state: () => string): Promise<string> {
  const began = Date.now()
  while (state() !== 'failed' && Date.now() - began < LONGEST_END_MS) await wait(500)
  return state()
}
