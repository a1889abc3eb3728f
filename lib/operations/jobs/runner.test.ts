import { describe, expect, test } from 'vitest'
import { BATCH, type Job, JobRunner } from './runner'

const noon = new Date('2027-03-01T12:00:00Z')
const later = (ms: number) => new Date(noon.getTime() + ms)

function makeRunner(...jobs: readonly (Partial<Job<null>> & Pick<Job<null>, 'run'>)[]) {
  const complaints: string[] = []
  const counted: string[] = []
  const named = jobs.map((job, index) => ({ name: `job ${index}`, everyMs: 1000, ...job }))
  const complain = (name: string) => complaints.push(name)
  const count = (name: string, isGood: boolean) => counted.push(`${name} ${isGood ? 'good' : 'bad'}`)
  return { complaints, counted, runner: new JobRunner<null>(named, complain, count) }
}

describe('a job', () => {
  test('runs when it is due and not before', async () => {
    const runs: number[] = []
    const { runner } = makeRunner({ run: async (_, now) => runs.push(now.getTime() - noon.getTime()) })
    for (const ms of [0, 500, 999, 1000, 1500, 2600]) await runner.run(null, later(ms))
    expect(runs).toEqual([0, 1000, 2600])
  })

  test('that has more to do runs again at once', async () => {
    let left = 2 * BATCH + 1
    const run = async () => {
      const count = Math.min(left, BATCH)
      left -= count
      return count
    }
    const { runner } = makeRunner({ run, everyMs: 3_600_000 })
    for (const ms of [0, 1, 2, 3]) await runner.run(null, later(ms))
    expect(left).toBe(0)
  })

  test('that fails stops no other, and the log hears of it once a minute', async () => {
    let good = 0
    const { runner, complaints, counted } = makeRunner(
      {
        run: async () => {
          throw new Error('broken')
        },
      },
      { run: async () => good++ },
    )
    for (const second of [0, 1, 2, 59, 61, 62]) await runner.run(null, later(second * 1000))
    expect(good).toBe(6)
    expect(complaints).toEqual(['job 0', 'job 0'])
    // Each run is counted.
    expect(counted.filter((one) => one === 'job 0 bad')).toHaveLength(6)
    expect(counted.filter((one) => one === 'job 1 good')).toHaveLength(6)
  })

  test('that throws before it awaits stops no other either', async () => {
    let good = 0
    const { runner, complaints } = makeRunner(
      {
        run: () => {
          throw new Error('broken')
        },
      },
      { run: async () => good++ },
    )
    await runner.run(null, noon)
    expect({ good, complaints }).toEqual({ good: 1, complaints: ['job 0'] })
    await runner.run(null, later(120_000))
    expect({ good, complaints }).toEqual({ good: 2, complaints: ['job 0', 'job 0'] })
  })

  test('never overlaps itself, and holds up no other', async () => {
    let finish = () => {}
    let begun = 0
    let others = 0
    const slow = () => {
      begun++
      return new Promise<number>((resolve) => {
        finish = () => resolve(1)
      })
    }
    const { runner } = makeRunner({ run: slow }, { run: async () => others++ })
    const first = runner.run(null, noon)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await runner.run(null, later(5000))
    await runner.run(null, later(10_000))
    expect({ begun, others }).toEqual({ begun: 1, others: 3 })
    let isIdle = false
    const idle = runner.idle().then(() => {
      isIdle = true
    })
    await Promise.resolve()
    expect(isIdle).toBe(false)
    finish()
    await Promise.all([first, idle])
    await Promise.all([runner.run(null, later(15_000)), Promise.resolve().then(() => finish())])
    expect(begun).toBe(2)
  })
})
