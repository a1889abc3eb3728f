import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { takeBrowserFiles } from './browser-files.mjs'

function getBuild(...names: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-files-'))
  for (const name of names) {
    const file = path.join(folder, '.next', 'static', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `${name} of ${folder}`)
  }
  return folder
}
const getFiles = (folder: string) => readdirSync(path.join(folder, '.next', 'static', 'chunks')).sort()

test('a build serves the files of the one before it too, and never those of the one before that', () => {
  const [first, second, third] = [getBuild('chunks/a.js'), getBuild('chunks/b.js'), getBuild('chunks/c.js')]
  expect(takeBrowserFiles(first, second)).toBe(1)
  expect(getFiles(second)).toEqual(['a.js', 'b.js'])
  expect(takeBrowserFiles(second, third)).toBe(1)
  expect(getFiles(third)).toEqual(['b.js', 'c.js'])
})

test('its own files stay as they are, and going back takes the newer ones along', () => {
  const [older, newer] = [getBuild('chunks/same.js', 'chunks/old.js'), getBuild('chunks/same.js', 'chunks/new.js')]
  takeBrowserFiles(older, newer)
  expect(readFileSync(path.join(newer, '.next/static/chunks/same.js'), 'utf8')).toContain(newer)
  expect(takeBrowserFiles(newer, older)).toBe(1)
  expect(getFiles(older)).toEqual(['new.js', 'old.js', 'same.js'])
  expect(takeBrowserFiles(newer, older)).toBe(0)
})

test('a folder without a build is named', () => {
  expect(() => takeBrowserFiles('/nowhere', getBuild('chunks/a.js'))).toThrow('There is no build in /nowhere')
})
