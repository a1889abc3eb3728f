import { expect, test } from 'vitest'
import { setUpEmptyDatabase } from '@/testing/database'
import { listColumns, listTables } from '@/testing/databases/catalog'
import { namedColumns } from './columns'

setUpEmptyDatabase()

test('every column that is named is one of the schema', async () => {
  const all = new Set<string>()
  for (const table of await listTables()) {
    for (const column of await listColumns(table)) all.add(`${table}.${column}`)
  }
  expect(all.size).toBeGreaterThan(300)
  expect(namedColumns.filter((column) => !all.has(column))).toEqual([])
})
