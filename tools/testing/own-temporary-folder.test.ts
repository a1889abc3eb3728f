import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'

test('a run has one temporary folder, which its children use, and which is gone with it', () => {
  const child = `console.log(require('node:fs').mkdtempSync(require('node:os').tmpdir() + '/left-'))`
  const script = `
    import { execFileSync } from 'node:child_process'
    import { existsSync } from 'node:fs'
    import { makeTemporaryFolder } from './tools/testing/own-temporary-folder.mjs'
    makeTemporaryFolder()
    const folder = process.env.TMPDIR
    makeTemporaryFolder()
    const left = execFileSync(process.execPath, ['-e', ${JSON.stringify(child)}], { encoding: 'utf8' }).trim()
    console.log(JSON.stringify({ folder, left, isThere: existsSync(left), isOne: folder === process.env.TMPDIR }))`
  const { WAYMARK_RUN_FOLDER: _run, TMPDIR: _folder, ...env } = process.env
  const said = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }),
  )
  expect(said).toMatchObject({ isThere: true, isOne: true })
  expect(said.left).toContain(`${said.folder}/left-`)
  expect(existsSync(said.folder)).toBe(false)
})
