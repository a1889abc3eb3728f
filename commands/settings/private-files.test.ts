import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { closeToOthers } from './private-files'

const getMode = (file: string) => (statSync(file).mode & 0o777).toString(8)

/** Makes a folder as an earlier version left it: readable by everybody. */
function openFolder(...names: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-private-'))
  chmodSync(folder, 0o755)
  for (const name of names) {
    if (name.endsWith('/')) mkdirSync(path.join(folder, name), { mode: 0o755 })
    else writeFileSync(path.join(folder, name), 'x', { mode: 0o644 })
  }
  return folder
}

test('what an earlier version left open to others is closed at the start', () => {
  const names = ['a.db', 'a.db-wal', 'a.db-shm', 'secret', 'files/', 'outbox/', 'backups/']
  const folder = openFolder(...names)
  closeToOthers({ DATABASE_URL: `file:${folder}/a.db`, DATA_FOLDER: folder }, folder)
  const modes = ['.', ...names].map((name) => [name, getMode(path.join(folder, name))])
  expect(Object.fromEntries(modes)).toEqual({
    '.': '700',
    'a.db': '600',
    'a.db-wal': '600',
    'a.db-shm': '600',
    secret: '600',
    'files/': '700',
    'outbox/': '700',
    'backups/': '700',
  })
})

test('a folder that others use too stays open, and what is closed further already stays so', () => {
  const folder = openFolder('a.db', 'theirs')
  chmodSync(path.join(folder, 'a.db'), 0o400)
  const own = openFolder()
  closeToOthers({ DATABASE_URL: `file:${folder}/a.db`, DATA_FOLDER: folder }, own)
  expect([getMode(folder), getMode(path.join(folder, 'theirs'))]).toEqual(['755', '644'])
  expect([getMode(path.join(folder, 'a.db')), getMode(own)]).toEqual(['400', '700'])
})

test('with PostgreSQL there is no file of a database', () => {
  const folder = openFolder('files/')
  closeToOthers({ DATABASE_URL: 'postgresql://a@b/c', DATA_FOLDER: folder }, folder)
  expect(getMode(path.join(folder, 'files'))).toBe('700')
})
