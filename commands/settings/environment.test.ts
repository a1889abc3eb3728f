import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { EnvironmentError } from '../host-error'
import { readEnvironment } from './environment'

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-env-'))
const read = (variables: Record<string, string>) => readEnvironment({ NODE_ENV: 'test', ...variables }, folder)
const SECRET = 'x'.repeat(32)

describe('the environment', () => {
  test('by itself is the demo on this machine, with a secret that is kept', () => {
    const first = read({})
    expect(first).toMatchObject({
      DEMO: '1',
      DATABASE_URL: `file:${folder}/demo.db`,
      NEXTAUTH_URL: 'http://127.0.0.1:3000',
    })
    expect(read({}).NEXTAUTH_SECRET).toBe(first.NEXTAUTH_SECRET)
    expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe(first.NEXTAUTH_SECRET)
  })

  test('names no file that the driver would read otherwise', () => {
    expect(() => read({ DATABASE_URL: 'file:/srv/my%20data/waymark.db' })).toThrow('must not have %')
  })

  test('with DEMO=0 is a real database', () => {
    expect(read({ DEMO: '0' })).toMatchObject({ DEMO: '0', DATABASE_URL: `file:${folder}/waymark.db` })
  })

  test('with a database or an address of its own is no demo', () => {
    expect(read({ DATABASE_URL: 'file:my.db' })).toMatchObject({
      DEMO: '0',
      DATABASE_URL: `file:${path.resolve('my.db')}`,
    })
    expect(read({ NEXTAUTH_URL: 'http://localhost:3000' }).DEMO).toBe('0')
    expect(read({ DATABASE_URL: 'file:my.db', DEMO: '1' }).DEMO).toBe('1')
  })

  test('takes a PostgreSQL database as it is, and keeps files where it is told, or under the usual folder', () => {
    const DATABASE_URL = 'postgresql://waymark:secret@db.example.org/waymark?schema=trail'
    const given = { DATABASE_URL, NEXTAUTH_SECRET: SECRET }
    expect(read(given)).toMatchObject({ DEMO: '0', DATABASE_URL, DATA_FOLDER: folder })
    expect(read({ ...given, DATA_FOLDER: '/srv/waymark' }).DATA_FOLDER).toBe('/srv/waymark')
    expect(read({ DATABASE_URL: 'file:/srv/a/b.db' }).DATA_FOLDER).toBe('/srv/a')
  })

  test('serves the roadmaps of the project, or of a folder that the host names', () => {
    expect(read({}).CONTENT_FOLDER).toBe(path.resolve('content'))
    expect(read({ DEMO: '0', CONTENT_FOLDER: '../course' }).CONTENT_FOLDER).toBe(path.resolve('../course'))
  })

  test.each([
    ['a demo of roadmaps of its own', { CONTENT_FOLDER: '/srv/course' }, /Set DEMO=0/],
    ['a demo that others can reach', { DEMO: '1', HOST: '0.0.0.0' }, /demo/],
    ['a demo with a public address', { DEMO: '1', NEXTAUTH_URL: 'https://example.org' }, /demo/],
    ['no secret where others can reach it', { HOST: '0.0.0.0', DATABASE_URL: 'file:a.db' }, /NEXTAUTH_SECRET/],
    ['no secret behind a public address', { NEXTAUTH_URL: 'https://example.org' }, /NEXTAUTH_SECRET/],
    ['no secret for several servers', { DATABASE_URL: 'postgresql://host/waymark' }, /the same for every server/],
    ['a short token', { METRICS_TOKEN: 'short' }, /METRICS_TOKEN/],
    ['a level that is none', { LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    ['a negative time', { DRAIN_SECONDS: '-1' }, /DRAIN_SECONDS/],
    ['a bound that is no number', { HEAP_MB: 'a lot' }, /HEAP_MB must be a number of megabytes/],
    ['a short secret', { NEXTAUTH_SECRET: 'short' }, /32 characters/],
    ['a port that is none', { PORT: 'abc' }, /PORT/],
    ['a database of another kind', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    ['a PostgreSQL server without a database', { DATABASE_URL: 'postgresql://host' }, /DATABASE_URL/],
    ['a PostgreSQL address that is none', { DATABASE_URL: 'postgresql://a b/c' }, /DATABASE_URL/],
    [
      'a direct address beside a file',
      { DATABASE_URL: 'file:a.db', DIRECT_DATABASE_URL: 'postgresql://host/waymark' },
      /DIRECT_DATABASE_URL must be postgresql:.*, as DATABASE_URL then is/,
    ],
    [
      'a direct address of another schema',
      { DATABASE_URL: 'postgresql://host/waymark?schema=trail', DIRECT_DATABASE_URL: 'postgresql://host/waymark' },
      /DIRECT_DATABASE_URL must be .* with the same \?schema=/,
    ],
    ['DEMO=yes', { DEMO: 'yes' }, /DEMO/],
    ['the mail server of the docs', { SMTP_URL: 'smtps://user:password@mail.example' }, /mail\.example is.* the docs/],
    ['a mail server with a name for examples', { SMTP_URL: 'smtp://mail.example.com:587' }, /mail\.example\.com is/],
    ['a sender without its last bracket', { MAIL_FROM: 'Waymark <hall@waymark.org' }, /MAIL_FROM must be/],
    ['a sender without its first bracket', { MAIL_FROM: 'Waymark hall@waymark.org>' }, /MAIL_FROM must be/],
    ['a sender without an address', { MAIL_FROM: 'Waymark <waymark>' }, /MAIL_FROM must be/],
    ['a name beside an address without brackets', { MAIL_FROM: 'Waymark hall@waymark.org' }, /MAIL_FROM must be/],
    ['two senders', { MAIL_FROM: 'a@waymark.org, b@waymark.org' }, /MAIL_FROM must be/],
    ['a name that mail takes for another sender', { MAIL_FROM: 'Hall, The <hall@waymark.org>' }, /MAIL_FROM must be/],
    ['a sender on two lines', { MAIL_FROM: 'Waymark\nBcc: x <hall@waymark.org>' }, /MAIL_FROM must be/],
  ])('refuses %s with one clear line', (_what, variables, message) => {
    expect(() => read(variables)).toThrow(EnvironmentError)
    expect(() => read(variables)).toThrow(message)
  })

  test('says quietly what it does, and stops at once, unless it is told otherwise', () => {
    const usual = { LOG_LEVEL: 'info', SLOW_QUERY_MS: '200', DRAIN_SECONDS: '0' }
    expect(read({ METRICS_TOKEN: '' })).toMatchObject(usual)
    expect(read({})).not.toHaveProperty('METRICS_TOKEN')
    expect(read({}).SCHEMA_VERSION).toMatch(/^\d{14}_/)
  })

  test.each([
    'hall@waymark.org',
    'Waymark <hall@localhost>',
    '"Hall, The" <hall@waymark.org>',
    'Zoë <hall@waymark.org>',
    'Waymark <waymark@mailhost>',
    'post@schule-münchen.de',
    'info@xn--e1afmkfd.xn--p1ai',
    'waymark@[10.0.0.5]',
  ])('takes the sender %s', (sender) => expect(read({ MAIL_FROM: sender }).MAIL_FROM).toBe(sender))

  test('takes a public host with a secret', () => {
    const variables = { HOST: '0.0.0.0', NEXTAUTH_URL: 'https://example.org', NEXTAUTH_SECRET: SECRET }
    expect(read(variables)).toMatchObject({ DEMO: '0', HOST: '0.0.0.0', NEXTAUTH_SECRET: SECRET })
  })
})
