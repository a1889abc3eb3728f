import { expect, test } from 'vitest'
import { settingNames } from './environment'
import { misspelt, SETTINGS, unknown } from './settings.mjs'

test('the names of settings are those that a start reads', () => {
  expect(SETTINGS).toEqual(settingNames)
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
