import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { addDays } from '@/lib/foundation/values/calendar-date'
import { computeForecast } from '@/lib/learning/forecast/forecast'
import { defaultInstanceModel } from '@/lib/learning/forecast/instance/instance-model'
import { listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { backend } from '@/testing/roadmap'
import { learnFrom, readLearners } from './learners'

const folder = mkdtempSync(path.join(tmpdir(), 'learners-'))
afterAll(() => rmSync(folder, { recursive: true }))
const plan = { weeklyHours: 10, startedOn: '2026-01-05' }
const event = { step: 'git-basics', at: '2026-01-10T18:00:00Z' }
const ana = { id: 'ana', today: '2026-02-01', plan, events: [event] }

function write(text: string): string {
  const file = path.join(folder, 'learners.jsonl')
  writeFileSync(file, text)
  return file
}
const lines = (...learners: readonly unknown[]) => `${learners.map((one) => JSON.stringify(one)).join('\n')}\n`

async function read(text: string, last?: 'today' | 'until') {
  const found = []
  for await (const one of readLearners(write(text), [backend], last)) found.push(one)
  return found
}
const refusal = async (text: string): Promise<string> => {
  try {
    await read(text)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}

describe('a line that makes no sense is refused with its number', () => {
  test.each([
    ['{"id":', 'this is not JSON. Write one learner a line.'],
    ['[]', 'the line: must be an object'],
    [lines({ today: '2026-02-01' }), 'plan: is missing'],
    [lines({ ...ana, events: [{ ...event, step: 'nope' }] }), 'there is no step "nope" on the roadmap backend'],
    [lines({ ...ana, today: '2026-02-30' }), 'today: write a day as 2026-11-27'],
    [lines({ ...ana, events: [{ ...event, at: 'soon' }] }), 'events.0.at: write a time as 2026-01-10T18:00:00Z'],
    [lines({ ...ana, plan: { ...plan, weeklyHours: -1 } }), 'plan.weeklyHours: must be 0 or more'],
    [lines({ ...ana, plan: { ...plan, weeklyHours: '10' } }), 'plan.weeklyHours: must be a number'],
    [lines({ ...ana, plan: { ...plan, studyDays: [7] } }), 'plan.studyDays.0: must be at most 6'],
    [lines({ ...ana, events: Array(20_001).fill(event) }), 'events: must have at most 20000 entries'],
    [lines({ ...ana, track: 'cobol' }), 'there is no track "cobol" on the roadmap backend'],
    [
      lines({ ...ana, events: [{ ...event, step: '\u001b[2J' }] }),
      'there is no step "\\u001b[2J" on the roadmap backend',
    ],
  ])('%.60s', async (text, message) => {
    expect(await refusal(`${lines(ana)}\n${text}`)).toBe(`learners.jsonl, line 3: ${message}`)
  })

  test('also where there is no file, or a folder', async () => {
    const readAll = async (file: string) => {
      for await (const _ of readLearners(file, [backend]));
    }
    await expect(readAll(path.join(folder, 'nowhere'))).rejects.toThrow('there is no file nowhere')
    await expect(readAll(folder)).rejects.toThrow('is a folder')
  })
})

describe('a learner', () => {
  test('may come from a file with a byte order mark and Windows line ends, with fields that are ours to ignore', async () => {
    const text = `\uFEFF${JSON.stringify({ ...ana, truth: '2027-01-01' })}\r\n`
    expect(await read(text)).toMatchObject([{ id: 'ana', until: '2026-02-01', count: 1 }])
  })

  test('is forecast as of today, whatever came later, and learnt from up to the end of the watch', async () => {
    const later = { step: 'debugging', at: '2026-03-01' }
    const watched = { ...ana, until: '2026-06-01', events: [event, later] }
    const [now] = await read(lines(watched))
    const [whole] = await read(lines(watched), 'until')
    expect([now?.until, whole?.until]).toEqual(['2026-02-01', '2026-06-01'])
    const done = (one: typeof now) => Object.keys(one?.knownOn(one.until).states ?? {}).length
    expect([done(now), done(whole)]).toEqual([1, 2])
  })

  test('may have a plan of no hours, ticks before the start, and everything done', async () => {
    const all = listSteps(toTrackRoadmap(backend, 'nodejs')).map(({ id }) => ({ step: id, at: '2026-01-10' }))
    const [none, early, done] = await read(
      lines(
        { ...ana, plan: { ...plan, weeklyHours: 0 } },
        { ...ana, plan: { ...plan, startedOn: '2026-01-20' } },
        { ...ana, track: 'nodejs', events: all, paidExperienceMonths: 200 },
      ),
    )
    const states = [none, early, done].map((one) => {
      const forecast = one && computeForecast({ ...one.knownOn(one.until), instance: defaultInstanceModel })
      return forecast?.arrivals['level:junior']?.state
    })
    expect(states).toEqual(['no-date', 'range', 'done'])
  })
})

describe('learning', () => {
  const person = (id: number) => {
    const steps = listSteps(toTrackRoadmap(backend, 'nodejs')).filter(
      ({ isCore, level }) => isCore && level === 'junior',
    )
    const events = steps.map((step, index) => ({ step: step.id, at: addDays('2026-01-05', 4 * index + (id % 3)) }))
    return { id: 'same', track: 'nodejs', plan, events }
  }

  test('takes ten who arrived, and counts lines of one id apart', async () => {
    const warn = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const learn = (count: number) =>
      learnFrom(write(lines(...Array.from({ length: count }, (_, id) => person(id)))), [backend])
    expect((await learn(9)).deviations).toBeNull()
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('learners.jsonl corrects no ranges: at least 10'))
    expect((await learn(10)).deviations).toHaveLength(8)
    expect(warn).toHaveBeenCalledTimes(1)
  })

  test('takes no more than ten thousand', async () => {
    const few = { today: '2026-02-01', plan }
    await expect(learnFrom(write(lines(...Array(10_001).fill(few))), [backend])).rejects.toThrow(
      'learners.jsonl has more than 10000 learners or 2000000 events. Give fewer.',
    )
  })
})
