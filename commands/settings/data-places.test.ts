import { expect, test } from 'vitest'
import { shownAddress } from './data-places'

test('the address of a database is shown without its password', () => {
  expect(shownAddress('postgresql://u:se%40cret@host/db')).toBe('postgresql://u:***@host/db')
  expect(shownAddress('postgresql://host/db')).toBe('postgresql://host/db')
  expect(shownAddress('file:/srv/a.db')).toBe('file:/srv/a.db')
})
