import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const has = (command: string, flag: string) => spawnSync(command, [flag]).status === 0
const isThere = has('age', '--version') && has('rsync', '--version')

/** Makes a data folder with archives of these names, a key, and a folder as the other machine. */
function newPlace(...archives: string[]) {
  const root = mkdtempSync(path.join(tmpdir(), 'waymark-off-site-'))
  const [data, elsewhere, identity] = ['data', 'elsewhere', 'key'].map((name) => path.join(root, name)) as Three
  mkdirSync(path.join(data, 'backups'), { recursive: true })
  for (const name of archives) writeFileSync(path.join(data, 'backups', name), `the bytes of ${name}`)
  spawnSync('age-keygen', ['-o', identity])
  const recipients = path.join(root, 'recipients')
  writeFileSync(recipients, spawnSync('age-keygen', ['-y', identity], { encoding: 'utf8' }).stdout)
  const env = { DATA_FOLDER: data, BACKUP_TO: `${elsewhere}/`, BACKUP_RECIPIENTS: recipients }
  return { backups: path.join(data, 'backups'), elsewhere, identity, env }
}
type Three = [string, string, string]

function send(env: Record<string, string>) {
  const options = { encoding: 'utf8' as const, env: { PATH: process.env.PATH, NODE_ENV: 'test' as const, ...env } }
  return spawnSync('/bin/sh', ['deploy/off-site.sh'], options)
}

describe.skipIf(!isThere)('the copy elsewhere (skipped without age and rsync)', () => {
  const [old, last] = ['waymark-2026-11-01T03-10-00.zip', 'waymark-2026-11-27T03-10-00.zip']

  test('is encrypted for its key alone, and is what was saved', () => {
    const { elsewhere, identity, env } = newPlace(old, last)
    expect(send(env)).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(elsewhere).sort()).toEqual([`${old}.age`, `${last}.age`])
    const copy = path.join(elsewhere, `${last}.age`)
    expect(readFileSync(copy, 'latin1')).not.toContain('the bytes of')
    expect(statSync(copy).mode & 0o077).toBe(0)
    const opened = spawnSync('age', ['--decrypt', '--identity', identity, copy], { encoding: 'utf8' })
    expect(opened.stdout).toBe(`the bytes of ${last}`)
  })

  test('stays when the archive here is old enough to go', () => {
    const { backups, elsewhere, env } = newPlace(old, last)
    expect(send(env).status).toBe(0)
    const before = new Date(Date.now() - 16 * 86_400_000)
    for (const name of [old, `encrypted/${old}.age`]) utimesSync(path.join(backups, name), before, before)
    expect(send(env).status).toBe(0)
    expect(readdirSync(backups).sort()).toEqual(['encrypted', last])
    expect(readdirSync(elsewhere)).toContain(`${old}.age`)
    const first = readFileSync(path.join(elsewhere, `${last}.age`))
    expect(send(env).status).toBe(0)
    expect(readFileSync(path.join(elsewhere, `${last}.age`))).toEqual(first)
  })

  test.each([
    ['nowhere to send to', { BACKUP_TO: '' }, /BACKUP_TO: is not set/],
    ['no key', { BACKUP_RECIPIENTS: '/nowhere' }, /\/nowhere can't be read/],
    ['a number of days that is none', { BACKUP_KEEP_DAYS: '-1' }, /BACKUP_KEEP_DAYS must be a number of days/],
    ['no archive', {}, /There is no archive in/],
  ])('fails with one line for %s, and removes nothing', (_what, wrong, said) => {
    const { backups, env } = newPlace(...('BACKUP_TO' in wrong ? [last] : []))
    const { status, stderr } = send({ ...env, ...wrong })
    expect(status).not.toBe(0)
    expect(stderr).toMatch(said)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(backups).filter((name) => name === last)).toHaveLength('BACKUP_TO' in wrong ? 1 : 0)
  })
})
