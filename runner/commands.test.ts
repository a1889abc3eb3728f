import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { judgeRun } from '@/lib/learning/checks/kit/replay'
import { findBrief } from '@/testing/runner/drill-briefs'
import { answerWell, KEY, startServer } from '@/testing/runner/drill-server'
import { CODE, KEPT, SEED, startInstance } from '@/testing/runner/instance'
import { makeRunner, runRunner } from '@/testing/runner/run-runner'
import type { Submission } from './submission'

const BRIEFS = 'testing/runner/drill-briefs.ts'
const RESTART = path.resolve('testing/runner/restartable/restart.mjs')
const NODE = JSON.stringify(process.execPath)

/** Returns a port that was free a moment ago. */
async function findPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Makes a runner with a `waymark.yaml` beside it. */
async function withSettings(lines: readonly string[], instance?: string): Promise<string> {
  const file = await makeRunner(BRIEFS, instance)
  writeFileSync(path.join(path.dirname(file), 'waymark.yaml'), lines.join('\r\n'))
  return file
}

test('a server is stopped hard and started again while requests are under way, and the run is judged the same', async () => {
  const port = await findPort()
  const data = path.join(mkdtempSync(path.join(tmpdir(), 'waymark-things-')), 'things')
  const command = `${NODE} ${JSON.stringify(RESTART)} ${port} ${JSON.stringify(data)}`
  // Its output, which the server has too, is not waited for.
  execFileSync(process.execPath, [RESTART, `${port}`, data], { stdio: 'ignore' })
  onTestFinished(() => void process.kill(Number(readFileSync(`${data}.pid`, 'utf8')), 'SIGKILL'))
  await expect
    .poll(() =>
      fetch(`http://127.0.0.1:${port}`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true)
  const first = readFileSync(`${data}.pid`, 'utf8')
  const instance = await startInstance([201, KEPT])
  onTestFinished(instance.stop)
  const lines = [
    `base: http://127.0.0.1:${port} # here`,
    `restart: '${command}'`,
    `statements: '${NODE} -p ${2 ** 32 + 42}'`,
  ]
  const file = await withSettings(lines, instance.origin)
  const { status, stdout } = await runRunner(file, ['commands', '--submit', CODE])
  expect(stdout).toContain('ok   Tries restart')
  // Before the first check: the file may be another person's.
  const announced = ['Commands of waymark.yaml that these checks run:', `  restart: ${command}`, '', '  ok ']
  expect(stdout.replace(`  statements: ${NODE} -p ${2 ** 32 + 42}\n`, '')).toContain(announced.join('\n'))
  expect(stdout).toContain('ok   Tries statements')
  expect(readFileSync(`${data}.pid`, 'utf8')).not.toBe(first)
  const [run] = instance.submitted as Submission[]
  const [event] = run?.records[0]?.events ?? []
  expect(event?.command).toEqual({ command: 'restart', succeeded: true, value: null })
  const statuses = event?.exchanges.map(({ answer }) => answer.status) ?? []
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(201))
  expect(statuses).toContain(0)
  // The server lives on after the runner, whose output it had.
  expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200)
  const brief = findBrief('commands')
  const judged = brief && run ? await judgeRun(brief, { ...run, seed: SEED }) : []
  expect(judged.map(({ result }) => result)).toEqual(['passed', 'passed', 'failed'])
  expect(status).toBe(1)
})

test('a check whose command is not named is not run, which is not failed', async () => {
  const server = await startServer(answerWell())
  onTestFinished(server.stop)
  const file = await withSettings([])
  const { status, stdout } = await runRunner(file, ['commands', server.origin], { API_KEY: KEY })
  expect(status).toBe(0)
  expect(stdout).not.toContain('Commands of')
  expect(stdout).toContain('-    Tries restart (not run: waymark.yaml has no "restart")')
  expect(stdout).toContain('1 passed, 0 failed, 2 not run in')
})

test.each([
  [`${NODE} -e "console.log('no'); process.exit(3)"`, 'ended with status 3. Its output ends with:\n       no'],
  [`${NODE} -e "console.log('many')"`, 'did not print one whole number. Its output ends with:\n       many'],
  ['there-is-no-such-program', 'ended with status'],
])('a command that goes wrong is shown: %s', async (command, words) => {
  const server = await startServer(answerWell())
  onTestFinished(server.stop)
  const file = await withSettings([`statements: '${command.replaceAll("'", "''")}'`])
  const only = ['--only', 'statements']
  const { status, stdout } = await runRunner(file, ['commands', server.origin, ...only], { API_KEY: KEY })
  expect(status).toBe(1)
  expect(stdout).toContain('FAIL Tries statements')
  expect(stdout).toContain(words)
})

test('a server that is named but does not run: its own start command is the advice', async () => {
  const file = await withSettings([`base: http://127.0.0.1:${await findPort()}`, 'start: npm start'])
  const { status, stderr } = await runRunner(file, ['commands'])
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/Start your server first: npm start\n$/),
  })
})

test('a file that can’t be read is named with its line', async () => {
  const file = await withSettings(['base: http://localhost:8080', 'restrat: x'])
  const { status, stderr } = await runRunner(file, ['commands'])
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'waymark.yaml, line 2: there is no "restrat". The names are base, api-key, start, restart, reset, statements.\n',
  })
})
