import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ContentError } from '@/lib/learning/roadmaps/content'
import { unusedDiagrams, withDiagrams } from './content-diagrams'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'waymark-diagrams-'))
  mkdirSync(path.join(folder, 'stage'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 90">\n</svg>'
const write = (name: string, text: string) => writeFileSync(path.join(folder, 'stage', name), text)
const read = (body: string) => withDiagrams(folder, 'stage/a.md', body)

test('a diagram beside a step becomes a block of its text', () => {
  write('a-b.svg', `${svg}\n`)
  expect(read('One.\n\n![It shows b.](a-b.svg)\n\nTwo.')).toBe(
    `One.\n\n\`\`\`diagram\nIt shows b.\n${svg}\n\`\`\`\n\nTwo.`,
  )
})

test('one that is missing or not allowed stops the reading, by name', () => {
  expect(() => read('![It shows b.](a-b.svg)')).toThrow(ContentError)
  expect(() => read('![It shows b.](a-b.svg)')).toThrow('stage/a.md: stage/a-b.svg is missing.')
  write('a-b.svg', svg.replace('\n', '<script></script>'))
  expect(() => read('![It shows b.](a-b.svg)')).toThrow(/stage\/a-b\.svg: <script> is not allowed/)
})

test('one that no step shows is found', () => {
  write('a.md', '![It shows b.](a-b.svg)')
  write('a-b.svg', svg)
  write('a-c.svg', svg)
  expect(unusedDiagrams(folder).map(({ file }) => file)).toEqual(['content/roadmaps/stage/a-c.svg'])
})
