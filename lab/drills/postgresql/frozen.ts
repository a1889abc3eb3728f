import { setTimeout as wait } from 'node:timers/promises'
import type { Server } from '@/e2e/harness/server'
import { inPlace, type Place } from './place'
import { describeTicks, startTicking } from './ticking'

/** @param seconds the bound on idle transactions: the role's own. Null: the one that servers set */
export const frozen = (seconds: number | null): Promise<string[]> =>
  inPlace(async (place) => {
    const { ask, serve, makePeople, begin } = place
    if (seconds !== null) {
      await ask(`ALTER ROLE waymark SET idle_in_transaction_session_timeout = '${seconds}s'`)
      console.log(`idle_in_transaction_session_timeout is ${seconds} s here, to be quick; servers set 60 s`)
    }
    const [victim, other] = [await serve(), await serve()]
    const people = await makePeople(victim.url, 6)
    const first = startTicking(people, victim.url)
    await first.answered(20)
    const pids = await freezeInTransaction(victim, place)
    const began = performance.now()
    const since = () => ((performance.now() - began) / 1000).toFixed(1)
    console.log('a server is stopped (SIGSTOP) with rows of a tick locked')
    const second = startTicking(people, other.url)
    while ((await countOpen(pids, ask)) > 0) {
      if (performance.now() - began > 150_000) return ['the transaction of the stopped server is still open']
      await wait(50)
    }
    console.log(`PostgreSQL ended its transaction after ${since()} s`)
    await second.answered(3 * people.length)
    console.log(`everyone ticks on the other server after ${since()} s`)
    const there = await second.end()
    console.log(`on the other server: ${describeTicks(there)}`)
    process.kill(victim.pid ?? 0, 'SIGCONT')
    await first.answered(2 * people.length)
    const here = await first.end()
    console.log(`on the one that was stopped: ${describeTicks(here)}`)
    const { code, output } = await begin('verify', []).ended
    const bound = (seconds ?? 60) * 1000
    const worst = Math.max(...there.times)
    return [
      ...there.lost,
      ...here.lost,
      ...(worst < bound / 2 ? ['no tick on the other server met the locked row'] : []),
      ...(worst > bound + 20_000 ? [`a tick waited ${(worst / 1000).toFixed(1)} s`] : []),
      ...(code === 0 ? [] : [`verify found: ${output}`]),
    ]
  })

/** Its backends that hold rows locked and wait for what it says next. */
const OPEN = `state = 'idle in transaction' AND EXISTS (SELECT 1 FROM pg_locks l WHERE l.pid = a.pid
  AND l.relation = '"Learner"'::regclass AND l.mode = 'RowExclusiveLock')`

/** Stops a server at a moment at which one of its transactions has written. @returns the backends of those */
async function freezeInTransaction({ pid = 0 }: Server, { ask }: Place): Promise<number[]> {
  for (let attempt = 0; attempt < 2000; attempt++) {
    process.kill(pid, 'SIGSTOP')
    // What it has asked for by now is answered, and not yet read.
    await wait(60)
    const rows = await ask(`SELECT pid FROM pg_stat_activity a WHERE ${OPEN}`)
    if (rows.length > 0) return rows.map((row) => Number(row.pid))
    process.kill(pid, 'SIGCONT')
    await wait(Math.random() * 40)
  }
  throw new Error('The server was never met within a transaction.')
}

async function countOpen(pids: readonly number[], ask: Place['ask']): Promise<number> {
  const rows = await ask(`SELECT pid FROM pg_stat_activity a WHERE pid IN (${pids.join()}) AND ${OPEN}`)
  return rows.length
}
