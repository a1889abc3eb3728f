import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEnvironmentFile } from './environment-file.mjs'

const read = (text: string) => parseEnvironmentFile(text).values

test.each([
  ['A=Waymark <waymark@waymark.example>', 'Waymark <waymark@waymark.example>'],
  ['A=$(touch /tmp/x) `id` $HOME', '$(touch /tmp/x) `id` $HOME'],
  ['  A =  two words  ', 'two words'],
  ['A=b#c # d', 'b#c # d'],
  ['A="a \\" b \\n c"', 'a " b \\n c'],
  ['A=\'a "b" \\\'', 'a "b" \\'],
  ['A="a" \'b\' c', 'abc'],
  ['A=a"b"', 'a"b"'],
  ['A=a \\\n b', 'a  b'],
  ['A=a\\ ', 'a '],
  ['A="two\nlines"', 'two\nlines'],
  ['A="never closed', 'never closed'],
  ['A=1\nA=2', '2'],
  ['A=', ''],
  ['A=1\r\n', '1'],
])('reads %j as systemd does', (text, value) => {
  expect(read(text)).toEqual({ A: value })
})

test('skips comments, and names what systemd ignores', () => {
  expect(parseEnvironmentFile('# A=1\n; B=2 \\\nC=3\nexport D=4\nE\n')).toEqual({
    values: { C: '3' },
    problems: ['line 4: "export D" is not a name', 'line 5 has no "="'],
  })
})

// systemd's own parser of this format, for a user's session. It prints what it read, but also replaces `$NAME`, and
// leaves out empty values.
const SYSTEMD = '/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator'

test.skipIf(!existsSync(SYSTEMD))('agrees with systemd on any text (skipped without systemd)', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'waymark-environment-d-'))
  mkdirSync(path.join(home, 'environment.d'))
  const set = (values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).filter(([name, value]) => /^A[0-9]$/.test(name) && value !== ''))
  const systemd = (text: string) => {
    writeFileSync(path.join(home, 'environment.d', 'a.conf'), text)
    const env = { HOME: home, XDG_CONFIG_HOME: home, NODE_ENV: 'test' as const }
    const { stdout } = spawnSync(SYSTEMD, { env, encoding: 'utf8' })
    return set(Object.fromEntries(stdout.split('\n').map((line) => [line.slice(0, 2), printed(line.slice(3))])))
  }
  const piece = fc.constantFrom('a', '<', ' ', '  ', '"', "'", '\\', '#', ';', '=', '`', '\\"', '\\\n', 'é', '\\ ')
  const value = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''))
  const text = fc
    .array(fc.tuple(fc.constantFrom('', ' ', '#', '; '), value), { minLength: 1, maxLength: 4 })
    .map((lines) => lines.map(([lead, rest], index) => `${lead}A${index}=${rest}\n`).join(''))
  fc.assert(
    fc.property(text, (file) => {
      expect(set(read(file))).toEqual(systemd(file))
    }),
    { numRuns: 150 },
  )
})

/** Unquotes a value as systemd prints it. */
const printed = (text: string) =>
  text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char)) : text
