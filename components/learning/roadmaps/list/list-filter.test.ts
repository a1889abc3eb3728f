import { describe, expect, test } from 'vitest'
import { untouched } from '@/lib/learning/progress/completion'
import type { ListedStep } from '@/lib/learning/roadmaps/roadmap'
import {
  countChoices,
  isFiltered,
  isShown,
  isTooLong,
  type ListFilter,
  noFilter,
  readListFilter,
  withListFilter,
} from './list-filter'

const step: ListedStep = {
  id: 'a',
  slug: 'git-basics',
  title: 'Git basics',
  kind: 'topic',
  level: 'junior',
  isCore: true,
  effort: { median: 10 },
}
const shown = (filter: Partial<ListFilter>, status: 'not-started' | 'done' | 'skipped' = 'not-started') =>
  isShown(
    step,
    { ...noFilter, ...filter },
    {
      states: { a: { ...untouched, status } },
      unsaved: new Map(),
      summaries: new Map([['a', 'Keep every version of your work']]),
    },
  )

describe('a filter of the list', () => {
  test('goes by what a step is called and is about, its level and its status', () => {
    expect(shown({ q: 'GIT version' })).toBe(true)
    expect(shown({ q: 'git redis' })).toBe(false)
    expect([shown({ level: 'junior' }), shown({ level: 'mid' })]).toEqual([true, false])
    expect([shown({ status: 'not-started' }), shown({ status: 'done' })]).toEqual([true, false])
    expect([shown({ hidesDone: true }), shown({ hidesDone: true }, 'done')]).toEqual([true, false])
    expect(shown({ hidesDone: true }, 'skipped')).toBe(true)
  })

  test('comes back from the address as it went in, beside what else the address says', () => {
    const filter: ListFilter = { q: 'שלום 🥾 & ?', hidesDone: true, level: 'mid', status: 'learning' }
    const search = withListFilter('?view=list', filter)
    const asked = Object.fromEntries(new URLSearchParams(search))
    expect(asked.view).toBe('list')
    expect(readListFilter(asked)).toEqual(filter)
    expect(withListFilter(search, noFilter)).toBe('?view=list')
  })

  test('counts what is chosen beside the text', () => {
    expect(countChoices({ ...noFilter, q: 'sql' })).toBe(0)
    expect(countChoices({ q: '', hidesDone: true, level: 'mid', status: 'learning' })).toBe(3)
  })

  test('is none where the address makes no sense', () => {
    for (const asked of [{}, { q: ['a', 'b'], level: 'expert', status: '1', done: 'x' }, { q: 'x'.repeat(201) }]) {
      expect(isFiltered(readListFilter(asked))).toBe(false)
    }
  })

  test('with a text that is too long says so, hides nothing and stays out of the address', () => {
    const filter = { ...noFilter, q: 'z'.repeat(20_000) }
    expect(isTooLong(filter)).toBe(true)
    expect(shown(filter)).toBe(true)
    expect(withListFilter('', filter)).toBe('')
  })
})
