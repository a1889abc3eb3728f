// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-names-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the check on files with these texts, and returns its status and output. */
function check(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([name, text]) => {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    return file
  })
  const { status, stdout } = spawnSync(process.execPath, ['tools/checks/names.mjs', ...files], { encoding: 'utf8' })
  return { status, stdout }
}

test('two things of one exported name are named', () => {
  const { status, stdout } = check({
    'lib/learning/week.ts': 'export type Place = string',
    'lib/mentoring/seat.ts': 'export const Place = 1',
  })
  expect(status).toBe(1)
  expect(stdout).toContain('Place is exported by')
})

test.each([
  ['a declaration', 'export function standingOf() {}'],
  ['an arrow', 'const standingOf = () => 1'],
  ['one within a function', 'function outer() { const standingOf = function () {} }'],
])('a function whose name ends in Of is named: %s', (_, text) => {
  const { status, stdout } = check({ 'lib/learning/of.ts': text })
  expect(status).toBe(1)
  expect(stdout).toContain('standingOf does not say what it does')
})

test('a type and its overloads in one file, a test, and a script may share a name', () => {
  const { status } = check({
    'lib/learning/one.ts': 'export function read(a: string): string\nexport function read(a: unknown) { return a }',
    'lib/learning/one.test.ts': 'export const read = 1',
    'tools/read.ts': 'export const read = 1',
  })
  expect(status).toBe(0)
})
