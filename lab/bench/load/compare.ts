/** Does something once, and returns the milliseconds it took. */
export type Timed = () => Promise<number>

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const WARM_UP = 15

/**
 * Measures the medians of several actions in alternation, so that other load on the machine affects all of them alike.
 * @param warmUp uncounted rounds before the measurement
 * @returns milliseconds, in the order of the actions
 */
export async function inTurns(things: readonly Timed[], rounds: number, warmUp = WARM_UP): Promise<readonly number[]> {
  const times = things.map((): number[] => [])
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, thing] of things.entries()) {
      const ms = await thing()
      if (round >= 0) times[index]?.push(ms)
    }
  }
  return times.map(median)
}

/** Returns how many calls per second that many concurrent workers complete. */
export async function measureRate(workers: number, times: number, work: (worker: number) => Promise<unknown>) {
  const started = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let time = 0; time < times; time++) await work(worker)
    }),
  )
  return (workers * times * 1000) / (performance.now() - started)
}
