import { describe, expect, test } from 'vitest'
import { parseClientConfig, parsePoolConfig, parseProvider, postgresqlAddress } from './address'

describe('a database address', () => {
  test.each([
    ['file:/srv/waymark.db', 'sqlite'],
    ['file:postgresql://x', 'sqlite'],
    ['postgresql://host/db', 'postgresql'],
    ['postgres://host/db', 'postgresql'],
  ])('%s is of %s', (url, provider) => {
    expect(parseProvider(url)).toBe(provider)
  })

  test('of PostgreSQL names a schema, which the driver does not know and is told apart', () => {
    const url = 'postgresql://u:p@host:5433/db?schema=trail&sslmode=require'
    expect(postgresqlAddress(url)).toEqual({
      connectionString: 'postgresql://u:p@host:5433/db?sslmode=require',
      schema: 'trail',
    })
    expect(parseClientConfig(url)).toMatchObject({ options: '-c search_path="trail"' })
    expect(parseClientConfig('postgresql://u:p@host/db')).not.toHaveProperty('options')
    // A pooler refuses them.
    expect(parsePoolConfig(url)).not.toHaveProperty('options')
  })
})

test('a name with quotes and spaces stays one name', () => {
  expect(parseClientConfig('postgresql://host/db?schema=my%20"trail"')).toMatchObject({
    options: '-c search_path="my\\ ""trail"""',
  })
})
