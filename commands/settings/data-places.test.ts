import { expect, test } from 'vitest'
import { databaseLine, maskPassword } from './data-places'

test('the address of a database is shown without its password', () => {
  expect(maskPassword('postgresql://u:se%40cret@host/db')).toBe('postgresql://u:***@host/db')
  expect(maskPassword('postgresql://host/db')).toBe('postgresql://host/db')
  expect(maskPassword('file:/srv/a.db')).toBe('file:/srv/a.db')
})

test.each([
  ['postgresql://host/db?user=u&password=s%20ecret', 'postgresql://host/db?user=u&password=***'],
  ['postgresql:///db?host=/run&password=secret', 'postgresql:///db?host=%2Frun&password=***'],
  ['postgresql://u:secret@host/db?max=3&sslpassword=secret', 'postgresql://u:***@host/db?max=3&sslpassword=***'],
  ['postgresql://host/db?password=secret&Password=secret', 'postgresql://host/db?password=***&Password=***'],
])('so is one with passwords among its parameters: %s', (url, shown) => {
  expect(maskPassword(url)).toBe(shown)
  expect(databaseLine(url)).not.toContain('secret')
})
