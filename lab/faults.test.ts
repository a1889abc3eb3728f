import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFault } from '@/lab/drills/faults/fault'

const folder = 'lab/drills/faults'
const patches = readdirSync(folder).filter((file) => file.endsWith('.patch'))
const rows = readFileSync('docs/faults.md', 'utf8').split('\n')

describe('each planted fault', () => {
  test.each(patches)('%s fits the sources, names tests that there are, and is in the table', (file) => {
    const { caughtBy } = readFault(file, readFileSync(path.join(folder, file), 'utf8'))
    const row = rows.find((line) => line.startsWith(`| ${path.basename(file, '.patch')} `))
    for (const one of caughtBy) {
      expect(existsSync(one), one).toBe(true)
      expect(row, 'a row of docs/faults.md').toContain(path.basename(one))
    }
    execFileSync('git', ['apply', '--check', path.join(folder, file)], { stdio: 'pipe' })
  })
})

test('there are at least forty, and a patch without a head is refused', () => {
  expect(patches.length).toBeGreaterThanOrEqual(40)
  expect(() => readFault('x', '# breaks: a thing\ndiff')).toThrow('x.patch does not say what it breaks')
})
