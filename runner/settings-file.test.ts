import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseSettings } from './settings-file'

const text = `---
# How the checks reach it.
base: http://localhost:8080/api   # with its path
api-key: "a \\"key\\" # and \\\\"
start: 'docker compose up -d && echo ''up'''   
restart: docker compose kill api; docker compose up -d api
reset:
statements: psql -Atc 'select sum(calls) from pg_stat_statements'
`

test('has names and values, comments and quotes, as YAML has them', () => {
  const settings = parseSettings(text)
  expect(settings).toEqual({
    base: 'http://localhost:8080/api',
    'api-key': 'a "key" # and \\',
    start: "docker compose up -d && echo 'up'",
    restart: 'docker compose kill api; docker compose up -d api',
    statements: "psql -Atc 'select sum(calls) from pg_stat_statements'",
  })
  expect(parseSettings(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(settings)
  const { reset, ...others } = parse(text)
  expect({ reset, others }).toEqual({ reset: null, others: settings })
})

test.each([
  ['base', 'line 1: write "name: value", without spaces in front.'],
  ['  base: x', 'line 1: write "name: value"'],
  ['base: x\n\nbase: y', 'line 3: "base" is there twice.'],
  ['base:x', 'line 1: put a space after "base:".'],
  ['reset: |\n  rm', 'line 1: the value of "reset" must be on this one line'],
  ['start: "npm start', 'line 1: the value of "start" must be on this one line, with both quotes'],
  ['start: "npm" start', 'line 1: the value of "start"'],
  ['- base: x', 'line 1: there is no "- base".'],
  ['__proto__: x', 'line 1: there is no "__proto__".'],
])('%j is refused with its line', (wrong, words) => {
  expect(() => parseSettings(wrong)).toThrow(words)
})

test('anything is read or refused, in time that goes with its size', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      try {
        parseSettings(any)
      } catch (error) {
        expect(error).toMatchObject({ name: 'Problem' })
      }
    }),
  )
  const started = performance.now()
  for (const part of [' ', '"', "''", '#', '\\"', 'a #']) parseSettingsOrFail(`base: ${part.repeat(300_000)}`)
  expect(performance.now() - started).toBeLessThan(5000)
})

function parseSettingsOrFail(any: string): void {
  try {
    parseSettings(any)
  } catch {
    // As long as it ends.
  }
}
