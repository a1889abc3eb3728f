import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { testOn } from '@/testing/databases/test-on'
import { argumentsFor } from '../tools/setup/steps.mjs'
import { takeBackup } from './backup/take-backup'
import { REFUSED_STATUS } from './host-error'
import { parseEnvironmentFile } from './settings/environment-file.mjs'
import { readUnit } from './settings/unit.mjs'

// The server and every command, each as a process of its own, in environments that are wrong: each ends with one clear line.

setUpEmptyDatabase({ isAltered: true })
vi.setConfig({ testTimeout: 180_000 })

const folder = () => process.env.DATA_FOLDER ?? ''
const url = () => process.env.DATABASE_URL ?? ''
const COMMANDS = ['prepare', 'admin', 'backup', 'restore', 'move', 'verify', 'seed'] as const
const args = () => ({
  prepare: [],
  admin: ['ana@example.org'],
  backup: [path.join(folder(), 'new.zip')],
  restore: [path.join(folder(), 'kept.zip')],
  move: ['--to', 'postgresql://waymark@127.0.0.1:1/waymark'],
  verify: [],
  seed: ['--learners', '1'],
})

/** Root may write anywhere: the commands then run as the user who may do nothing. */
const NOBODY = 65_534
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

/** What a command says with the settings of the systemd unit and this file. */
async function run(name: (typeof COMMANDS)[number], file: string) {
  const { settings } = readUnit('deploy/waymark@.service')
  const env = { PATH: process.env.PATH, HOME: '/', NODE_ENV: 'test', ...settings, ...parseEnvironmentFile(file).values }
  const child = spawn(process.execPath, [...argumentsFor(`commands/${name}.ts`), ...args()[name]], {
    ...{ env: env as NodeJS.ProcessEnv, ...user },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr, child.stdio[3]]) stream?.on('data', (chunk) => (said += chunk))
  const [code] = await once(child, 'close')
  return { code, lines: said.split('\n').filter((line) => line !== '' && !line.startsWith('Database: ')) }
}

/** Where the commands may work, with an archive of what is there. */
async function ready() {
  await takeBackup({ DATABASE_URL: url(), DATA_FOLDER: folder() }, path.join(folder(), 'kept.zip'), new Date(), false)
  if (!user.uid) return
  for (const name of ['', ...readdirSync(folder())]) chownSync(path.join(folder(), name), user.uid, user.gid)
}

const SECRET = 'pOnE6Y0gQ2fW8cVt4KzXh1sUaJm3LrBi7Dd9GyRw5TnFeqHx'
const good = () =>
  Object.entries({
    DATABASE_URL: url(),
    DATA_FOLDER: folder(),
    NEXTAUTH_URL: 'https://waymark.example',
    NEXTAUTH_SECRET: SECRET,
    MAIL_FROM: 'Waymark <waymark@waymark.example>',
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')

/** These settings on a copy of the database that no process has open: a move asks for that first. */
async function onClosed(): Promise<string> {
  if (isOnPostgresql()) return good()
  const copy = path.join(folder(), 'closed.db')
  await db().$executeRawUnsafe(`VACUUM INTO '${copy}'`)
  if (user.uid) chownSync(copy, user.uid, user.gid)
  return `${good()}DATABASE_URL=file:${copy}\n`
}

/** A database that does not answer yet may answer the next start. */
const MAY_COME = 1
const START = /^(Waymark cannot start|(No|Nothing|Nobody) (\w+ )*was \w+|FAIL): /

/** @param status of the start: by its own, systemd knows that another start would end like it */
async function expectRefused(
  commands: readonly (typeof COMMANDS)[number][],
  file: string,
  why: RegExp,
  status = REFUSED_STATUS,
) {
  // Two at a time; those that go on only where no other process has the database open, one after the other.
  const isAlone = (name: string) => name === 'restore' || name === 'move'
  const together = commands.filter((name) => !isAlone(name))
  const inTurn = async (left: (typeof COMMANDS)[number][]) => {
    for (let name = left.shift(); name; name = left.shift()) {
      const { code, lines } = await run(name, file)
      const expected = name === 'prepare' ? status : 1
      expect({ name, code, lines }).toEqual({ name, code: expected, lines: [expect.stringMatching(START)] })
      expect(lines[0], name).toMatch(why)
    }
  }
  await Promise.all([inTurn(together), inTurn(together)])
  await inTurn(commands.filter(isAlone))
}

const settings: [what: string, file: () => string, why: RegExp][] = [
  ['the demo', () => 'DEMO=1\n', /DEMO=1 is not for production/],
  ['no secret', () => `${good()}NEXTAUTH_SECRET=\n`, /NEXTAUTH_SECRET is not set/],
  ['a placeholder', () => `${good()}NEXTAUTH_SECRET="change me, with openssl rand -base64 48"\n`, /is a placeholder/],
  ['a repeated letter', () => `${good()}NEXTAUTH_SECRET=${'x'.repeat(40)}\n`, /is a placeholder/],
  ['a `<` left in an address', () => `${good()}NEXTAUTH_URL=<https://waymark.example>\n`, /NEXTAUTH_URL must be/],
  ['half a number', () => `${good()}SLOW_QUERY_MS=1.5\n`, /SLOW_QUERY_MS must be a number/],
  ['a number that is too large', () => `${good()}RATE_LIMIT_FACTOR=9999999\n`, /RATE_LIMIT_FACTOR must be a number/],
  ['an address without https', () => `${good()}NEXTAUTH_URL=http://waymark.example\n`, /must be an https origin/],
  ['an address with a path', () => `${good()}NEXTAUTH_URL=https://waymark.example/app\n`, /must be an https origin/],
  ['no address behind a proxy', () => `${good()}NEXTAUTH_URL=\nTRUSTED_PROXIES=127.0.0.1\n`, /NEXTAUTH_URL is not set/],
]

testOn('sqlite', 'without settings the server and every command end', async () => {
  await ready()
  await expectRefused(COMMANDS, '', /DATABASE_URL is not set/)
})

// All of them read their settings by one function (`settings/environment.test.ts`): what a unit adds is tried with one each.
settings.forEach(([what, file, why], index) => {
  testOn('sqlite', `refused: ${what}`, () =>
    expectRefused(COMMANDS.slice(index % COMMANDS.length, (index % COMMANDS.length) + 1), file(), why),
  )
})

testOn('sqlite', 'a folder of the database that is not there ends the server and every command', async () => {
  await ready()
  const file = `${good()}DATABASE_URL=file:/srv/waymark-typo/waymark.db\n`
  await expectRefused(COMMANDS, file, /there is no folder \/srv\/waymark-typo\./)
})

testOn('sqlite', 'a folder that cannot be written to ends the server and every command', async () => {
  await ready()
  const closed = path.join(folder(), 'closed')
  mkdirSync(closed)
  chmodSync(closed, 0o555)
  await expectRefused(COMMANDS, `${good()}DATA_FOLDER=${closed}\n`, /the user \w+ can't write to .*\/closed$/)
})

testOn('postgresql', 'a server of PostgreSQL that is away ends the server and every command', async () => {
  await ready()
  const file = `${good()}DATABASE_URL=postgresql://waymark:hidden@127.0.0.1:1/waymark\n`
  await expectRefused(
    COMMANDS,
    file,
    /waymark:\*\*\*@127\.0\.0\.1:1\/waymark can't be used: nothing listens there/,
    MAY_COME,
  )
})

testOn('postgresql', 'a move from PostgreSQL ends', async () => {
  await ready()
  await expectRefused(['move'], good(), /Nothing was moved: DATABASE_URL has to/)
})

testOn('postgresql', 'a wrong password ends the server and every command', async () => {
  await ready()
  const wrong = new URL(url())
  wrong.password = 'wrong'
  await expectRefused(
    COMMANDS,
    `${good()}DATABASE_URL=${wrong}\n`,
    /can't be used: password authentication failed/,
    MAY_COME,
  )
})

testOn('postgresql', 'a database that is not there ends the server and every command', async () => {
  await ready()
  const wrong = new URL(url())
  wrong.pathname = '/absent'
  await expectRefused(
    COMMANDS,
    `${good()}DATABASE_URL=${wrong}\n`,
    /can't be used: database "absent" does not exist/,
    MAY_COME,
  )
})

/** Commands that open the database they are given: a move from PostgreSQL is refused before, for what it is. */
const opening = () => COMMANDS.filter((name) => name !== 'move' || !isOnPostgresql())

test('the database of a newer version ends the server and every command', async () => {
  await ready()
  await db().$executeRawUnsafe(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
    VALUES ('1', 'x', '99990101000000_later', '2099-01-01')`)
  await expectRefused(opening(), await onClosed(), /is of a newer version, which applied 99990101000000_later/)
})

test('a database with demo accounts ends the server and every command', async () => {
  await ready()
  await db().user.create({ data: { email: 'demo@waymark.test', name: 'Demo', isDemo: true } })
  await expectRefused(opening(), await onClosed(), /holds demo accounts|its people are demo accounts/)
})

test('a misspelt setting is named, and a `<` in a value is none', async () => {
  await ready()
  const { code, lines } = await run('verify', `${good()}SMPT_URL=smtps://a:b<c@mail.example\n`)
  expect(lines).toContain('Warning: SMPT_URL is not a setting. Did you mean SMTP_URL?')
  expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: 'Everything is as it should be.' })
  expect(isOnPostgresql()).toBe(url().startsWith('postgresql:'))
})
