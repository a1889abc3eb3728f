import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settings } from '@/lib/foundation/settings.mjs'
import { misspelt, SETTINGS, unknown } from './settings.mjs'

type Row = readonly [names: string, usual: string]
const readme = readFileSync('README.md', 'utf8')
/** Rows of the README's table of variables. */
const rows = [...readme.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) +\| (.+?) +\|/gm)].map(([, names, usual]): Row => {
  return [names ?? '', usual ?? '']
})

test('the README names every setting that is for hosts, and the value of those that have a usual one', () => {
  for (const [name, setting] of Object.entries(settings)) {
    if ('forTests' in setting) continue
    expect(readme, name).toContain(`\`${name}\``)
    const row = rows.find(([names]) => names.includes(`\`${name}\``))
    if (row && 'usual' in setting)
      expect(row[1], name).toContain(setting.usual === '' ? 'none' : `\`${setting.usual}\``)
  }
})

test('the README names no variable that is not a setting', () => {
  const named = rows.flatMap(([names]) => names.replaceAll('`', '').split(', '))
  expect(named.length).toBeGreaterThan(10)
  // A start reads this one before the settings.
  expect(named.filter((name) => !SETTINGS.includes(name))).toEqual(['AS_BUILT'])
})

test.each([
  ['SMPT_URL', 'SMTP_URL'],
  ['NEXTAUTH_SERCET', 'NEXTAUTH_SECRET'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['TRUSTED_PROXY', null],
  ['MAIL_FORM', 'MAIL_FROM'],
])('%s is probably %s', (name, meant) => {
  expect(misspelt([name])).toEqual(meant ? [`${name} is not a setting. Did you mean ${meant}?`] : [])
})

test('what a machine has in its environment besides is no setting, and not remarked on', () => {
  const usual = ['HOME', 'PATH', 'PWD', 'LANG', 'HOSTNAME', 'PORTS', 'GITHUB_TOKEN', 'GITHUB_SHA', 'NODE_ENV', 'TERM']
  expect(misspelt([...usual, ...SETTINGS])).toEqual([])
})

test('in a file of settings every name counts', () => {
  expect(unknown(['SMTP_URL', 'TZ', 'PGSSLROOTCERT', 'SMPT_URL', 'COLOUR'])).toEqual(['COLOUR is not a setting.'])
})

test('no script reads a setting past its schema', () => {
  const scripts = ['commands', 'server', 'tools'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.m?[jt]s$/.test(file))
      .map((file) => `${folder}/${file}`),
  )
  const reads = new RegExp(String.raw`process\.env\??\.?\[?['"]?(${SETTINGS.join('|')})\b|\} = process\.env\b`)
  expect(scripts.filter((file) => !file.includes('.test.') && reads.test(readFileSync(file, 'utf8')))).toEqual([])
})
