import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ContentError } from '@/lib/learning/roadmaps/content'
import { hashOfContent, readLibrary } from './content-files'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'waymark-roadmaps-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file that is not there is named, like any other fault of the content', () => {
  expect(() => readLibrary(folder)).toThrow(ContentError)
  expect(() => readLibrary(folder)).toThrow(/roadmaps\.yaml is missing/)
  writeFileSync(path.join(folder, 'roadmaps.yaml'), '- nowhere\n')
  expect(() => readLibrary(folder)).toThrow(/nowhere\/roadmap\.yaml is missing/)
})

test('the hash differs from that of a server which reads less from the same files', () => {
  writeFileSync(path.join(folder, 'roadmaps.yaml'), '- nowhere\n')
  const ofFilesAlone = createHash('sha256').update('roadmaps.yaml').update('- nowhere\n').digest('hex')
  expect(hashOfContent(folder)).not.toBe(ofFilesAlone)
  expect(hashOfContent(folder)).toBe(hashOfContent(folder))
})
