import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readUnit } from './settings/unit.mjs'

/** A user for root's runs: root would become the service's user, which this machine may lack. */
const NOBODY = 65_534
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

/** Runs the command as installed: through a link in the PATH, from any folder. */
function waymark(args: readonly string[], env: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-command-'))
  chmodSync(folder, 0o755)
  symlinkSync(path.resolve('bin/waymark'), path.join(folder, 'waymark'))
  const own = { PATH: `${folder}:${process.env.PATH}`, HOME: '/', NODE_ENV: 'test' as const }
  return spawnSync('waymark', args, { cwd: folder, encoding: 'utf8', env: { ...own, ...env }, ...user })
}

function settingsFile(text: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'waymark-settings-')), 'environment')
  writeFileSync(file, text)
  if (user.uid) for (const place of [path.dirname(file), file]) chownSync(place, user.uid, user.gid)
  return file
}

test('says what it can do', () => {
  const { status, stdout } = waymark(['help'], {})
  expect(status).toBe(0)
  for (const name of ['admin', 'backup', 'restore', 'verify', 'move', 'start']) {
    expect(stdout).toContain(`waymark ${name} `)
  }
})

test('prints its version, which is that of the newest chapter of the changelog', () => {
  const { status, stdout } = waymark(['version'], {})
  const [, newest] = /^## (\d+\.\d+\.\d+) /m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []
  expect({ status, stdout }).toEqual({ status: 0, stdout: `Waymark ${newest}\n` })
})

test.each([
  ['a command that is none', ['destroy'], '', 'waymark: there is no command destroy; try: waymark help\n'],
  ['a file of settings that is not there', ['verify'], '/nowhere/a', /^waymark: there is no file \/nowhere\/a/],
])('ends in one line for %s', (_what, args, file, said) => {
  const { status, stderr } = waymark(args, { WAYMARK_ENVIRONMENT: file })
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(said) })
})

test('takes its settings from the file alone, as systemd reads it, and says so', () => {
  const file = settingsFile(
    '# The hall\nMAIL_FROM=Waymark <hall@waymark.example>\nDATABASE_URL="mysql://a"\nCOLOUR=blue\nexport DEMO=1\n',
  )
  const { status, stderr } = waymark(['verify'], { WAYMARK_ENVIRONMENT: file, DATABASE_URL: 'file:/tmp/other.db' })
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toEqual([
    `Warning: ${file}, line 5: "export DEMO" is not a name; it is ignored.`,
    'Warning: COLOUR is not a setting.',
    `Warning: DATABASE_URL of this shell is ignored; ${file} decides.`,
    'FAIL: DATABASE_URL must be file:<path> (SQLite) or postgresql://user:password@host/database',
  ])
})

test.skipIf(user.uid === undefined)('asks for sudo where only root reads the file (skipped unless root)', () => {
  const file = settingsFile('DEMO=0\n')
  chownSync(file, 0, 0)
  chmodSync(file, 0o600)
  const { status, stderr } = waymark(['verify'], { WAYMARK_ENVIRONMENT: file })
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `waymark: ${file} can't be read by this user; run it with sudo\n`,
  })
})

test('reads of the unit who the server is, and what it is set to', () => {
  expect(readUnit('deploy/waymark@.service')).toEqual({
    user: 'waymark',
    group: 'waymark',
    settings: expect.objectContaining({ NODE_ENV: 'production', AS_BUILT: '1', DATA_FOLDER: '/var/lib/waymark' }),
    settingsFile: '/etc/waymark/environment',
  })
  expect(readUnit('/nowhere/waymark@.service')).toEqual({ user: null, group: null, settings: {}, settingsFile: null })
  const file = settingsFile('User=a\nEnvironment="A=two words" B=1 \\\n C=2 PORT=%i\nEnvironmentFile=-/etc/b\nUser=c\n')
  expect(readUnit(file)).toEqual({
    user: 'c',
    group: 'c',
    settings: { A: 'two words', B: '1', C: '2' },
    settingsFile: '/etc/b',
  })
})
