import { setTimeout as wait } from 'node:timers/promises'
import { ask } from '@/e2e/harness/http'

type Probe = {
  readonly from: string
  readonly paths: readonly string[]
  readonly until: () => boolean
  readonly least?: number
}

const PAUSE_MS = 25
const MOST = 2000

/**
 * Requests the paths in turn, each on a fresh connection.
 * @param until continues while it returns true, and for at least `least` requests
 * @returns how long each took, in milliseconds
 * @throws Error for an answer other than 200
 */
export async function probe(url: string, { from, paths, until, least = 1 }: Probe): Promise<readonly number[]> {
  const times: number[] = []
  while (times.length < least || (until() && times.length < MOST)) {
    const path = paths[times.length % paths.length] ?? '/'
    const began = performance.now()
    const { status } = await ask(url + path, { from })
    if (status !== 200) throw new Error(`${path} was answered with ${status}`)
    times.push(performance.now() - began)
    await wait(PAUSE_MS)
  }
  return times
}

/** Returns the longest time, rounded. */
export const worst = (times: readonly number[]): number => Math.round(Math.max(...times))
