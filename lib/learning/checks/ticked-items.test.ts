import { expect, test } from 'vitest'
import type { ShownCheck } from './shown-run'
import { listTickedItems } from './ticked-items'

const toCheck = (id: string, result: ShownCheck['result']): ShownCheck => ({
  ...{ id, title: id, result, reason: null, says: '', row: null, level: 'competent', failure: null, exchanges: [] },
})
const items = [
  { id: 'by-hand', text: 'Written down', checks: [] },
  { id: 'one', text: 'Status codes', checks: ['status'] },
  { id: 'two', text: 'Cookies and caches', checks: ['cookie', 'etag'] },
]

test('an item is ticked by a run in which all of its checks passed', () => {
  const run = { checks: [toCheck('status', 'passed'), toCheck('cookie', 'passed'), toCheck('etag', 'passed')] }
  expect(listTickedItems(items, [run])).toEqual(['one', 'two'])
})

test('checks that failed or were not run tick nothing, and those of different runs do not add up', () => {
  const cookie = { checks: [toCheck('status', 'failed'), toCheck('cookie', 'passed'), toCheck('etag', 'not-run')] }
  const etag = { checks: [toCheck('cookie', 'failed'), toCheck('etag', 'passed')] }
  expect(listTickedItems(items, [cookie, etag])).toEqual([])
  expect(listTickedItems(items, [])).toEqual([])
})
