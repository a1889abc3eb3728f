import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { answerOddly, startServer } from '@/testing/runner/drill-server'
import { makeRunner, runRunner } from '@/testing/runner/run-runner'
import { openTerminal } from './terminal'

let file: string
beforeAll(async () => {
  file = await makeRunner()
})

test('it needs Node alone, and calls nothing that Windows lacks', () => {
  const text = readFileSync(file, 'utf8')
  const imports = [...text.matchAll(/\bimport\b[^'"]*['"]([^'"]+)['"]/g)].map(([, name]) => name)
  expect(imports.length).toBeGreaterThan(4)
  for (const name of imports) expect([...builtinModules, 'timers/promises']).toContain(name?.replace(/^node:/, ''))
  for (const posix of [
    /\/bin\//,
    /\/tmp\b/,
    /\/dev\//,
    /\bSIG(?!INT\b)[A-Z]+/,
    /process\.(?:kill|get[eu]?[ug]id|umask)\b/,
  ]) {
    expect(text).not.toMatch(posix)
  }
  // The shell is the system's own.
  expect(text).toContain('shell: true')
})

test('it is for people to read: not minified, its head says what it sends', () => {
  const lines = readFileSync(file, 'utf8').split('\n')
  expect(lines.slice(0, 10).join('\n')).toContain('Only with --submit')
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(500)
})

test('Ctrl-C ends it at once with 2', async () => {
  const server = await startServer(answerOddly)
  onTestFinished(server.stop)
  const child = spawn(process.execPath, [await makeRunner('testing/runner/drill-briefs.ts'), 'slow', server.origin])
  await expect.poll(() => server.requests).toContain('GET /slow')
  const started = performance.now()
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([2, null])
  expect(performance.now() - started).toBeLessThan(2000)
})

test.each([
  ['a terminal', { isTTY: true }, {}, 'linux', '\u001b[32m✓\u001b[39m'],
  ['a pipe', { isTTY: false }, {}, 'linux', 'ok  '],
  ['a terminal without colours', { isTTY: true }, { NO_COLOR: '1' }, 'linux', 'ok  '],
  ['one that can do little', { isTTY: true }, { TERM: 'dumb' }, 'linux', 'ok  '],
  ['the old one of Windows', { isTTY: true }, {}, 'win32', '\u001b[32mok  \u001b[39m'],
  ['the new one of Windows', { isTTY: true }, { WT_SESSION: 'x' }, 'win32', '\u001b[32m✓\u001b[39m'],
])('a passed check is marked for %s', (_what, output, env, platform, mark) => {
  const written: string[] = []
  const write = (text: unknown) => written.push(`${text}`) > 0
  const terminal = openTerminal({ ...output, columns: 20, write }, env as NodeJS.ProcessEnv, platform)
  expect(terminal.marks.passed).toBe(mark)
  terminal.showUnderWay('    a title that is far too long')
  terminal.print('done')
  const isSmart = output.isTTY && !('NO_COLOR' in env) && !('TERM' in env)
  expect(written).toEqual(isSmart ? ['    a title that is', '\r\u001b[2K', 'done\n'] : ['done\n'])
})

test('a long output is complete, although the runner ends by itself', async () => {
  const { status, stdout } = await runRunner(file, ['--list'])
  expect(status).toBe(0)
  expect(stdout.endsWith('\n')).toBe(true)
})
