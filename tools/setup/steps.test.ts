import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { argumentsFor } from './steps.mjs'

/** Makes a folder with the set-up's own files and a lock file, and nothing installed. */
function newProject(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'waymark-steps-'))
  mkdirSync(path.join(root, 'tools/setup'), { recursive: true })
  for (const name of [
    ...['steps.mjs', 'postgresql-schema.mjs', 'progress.mjs', 'servers.mjs', 'setup-lock.mjs', 'stamps.mjs'],
  ]) {
    copyFileSync(path.join('tools/setup', name), path.join(root, 'tools/setup', name))
  }
  writeFileSync(path.join(root, 'package-lock.json'), '{}')
  return root
}

/** Runs a project's install step, on a Node that claims this version, and this interface for compiled packages. */
function install(
  root: string,
  { node = '20.19.0', modules = '115', npm = '/nowhere', asBuilt = true, dev = false, timeout = 20_000 } = {},
) {
  const versions = `{ ...process.versions, node: '${node}', modules: '${modules}' }`
  const script = `Object.defineProperty(process, 'version', { value: 'v${node}' })
    Object.defineProperty(process, 'versions', { value: ${versions} })
    await (await import('./tools/setup/steps.mjs')).install({ dev: ${dev} })`
  const env = { PATH: npm, AS_BUILT: asBuilt ? '1' : '0', NODE_ENV: 'production' as const }
  const args = ['--input-type=module', '--eval', script]
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env, timeout })
}

/** Returns a PATH with an npm that only logs its calls: the installed packages do not matter. */
function idleNpm(root: string): string {
  const folder = path.join(root, 'programs')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'npm'), '#!/bin/sh\nmkdir -p node_modules\necho "$@" >> npm-calls\n', { mode: 0o755 })
  return `${folder}:/usr/bin:/bin`
}

test('a start as built installs nothing: it says in one line what is missing', () => {
  const root = newProject()
  const { status, stdout, stderr } = install(root)
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Waymark cannot start: the packages (node_modules) are missing. Run `node tools/build.mjs` first.\n',
  })
  expect(existsSync(path.join(root, 'node_modules'))).toBe(false)
  expect(existsSync(path.join(root, '.waymark-setup.lock'))).toBe(false)
})

test('and what does not match its sources any more', () => {
  const root = newProject()
  expect(install(root, { npm: idleNpm(root), asBuilt: false }).status).toBe(0)
  expect(install(root)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  writeFileSync(path.join(root, 'package-lock.json'), '{"lockfileVersion":3}')
  const { status, stderr } = install(root)
  expect(status).toBe(1)
  expect(stderr).toContain('the packages (node_modules) do not match the sources. Run')
})

/** Returns a running process's start as in the lock. */
const startedAt = (pid: number) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')[19] ?? ''

test.skipIf(!existsSync('/proc/self/stat')).each([
  ['a number that another process has by now', () => `${process.pid} 1`],
  ['a number that no process has', () => `${2 ** 22 + 1} 1`],
])('a lock of a build that was killed is in nobody’s way: %s (skipped without /proc)', (_what, holder) => {
  const root = newProject()
  const lock = path.join(root, '.waymark-setup.lock')
  writeFileSync(lock, holder())
  const { status, stdout } = install(root, { npm: idleNpm(root), asBuilt: false })
  expect(status).toBe(0)
  expect(stdout).not.toContain('Another start is setting up')
  expect(existsSync(lock)).toBe(false)
})

test.skipIf(!existsSync('/proc/self/stat'))('a lock of one that runs is waited for (skipped without /proc)', () => {
  const root = newProject()
  const lock = path.join(root, '.waymark-setup.lock')
  writeFileSync(lock, `${process.pid} ${startedAt(process.pid)}`)
  // An old lock, which must not be taken for one that stayed empty.
  utimesSync(lock, new Date(0), new Date(0))
  const { status, signal, stdout } = install(root, { npm: idleNpm(root), asBuilt: false, timeout: 6000 })
  expect({ status, signal }).toEqual({ status: null, signal: 'SIGTERM' })
  expect(stdout).toContain('Another start is setting up; waiting for it ...')
  expect(existsSync(lock)).toBe(true)
})

test.each([
  ['a patch release', '20.20.2', '115'],
  ['another version', '24.21.0', '137'],
])('%s of Node makes nothing stale', (_what, node, modules) => {
  const root = newProject()
  expect(install(root, { npm: idleNpm(root), asBuilt: false }).status).toBe(0)
  expect(install(root, { node, modules })).toMatchObject({ status: 0, stderr: '' })
})

/** Starts a process that looks like a server of the folder. */
async function startServing(root: string) {
  const script =
    "(await import('./tools/setup/servers.mjs')).nameServer(); console.log('ready'); setInterval(() => {}, 1000)"
  const server = spawn(process.execPath, ['--input-type=module', '--eval', script], { cwd: root })
  onTestFinished(() => void server.kill())
  await once(server.stdout, 'data')
  return server
}

test.skipIf(!existsSync('/proc/self/comm'))(
  'packages are not replaced beneath a server that runs from the folder (skipped without /proc)',
  async () => {
    const root = newProject()
    const npm = idleNpm(root)
    expect(install(root, { npm, asBuilt: false }).status).toBe(0)
    const server = await startServing(root)
    await startServing(newProject())
    expect(install(root, { npm, asBuilt: false })).toMatchObject({ status: 0, stderr: '' })
    writeFileSync(path.join(root, 'package-lock.json'), '{"lockfileVersion":3}')
    const refused = install(root, { npm, asBuilt: false })
    expect(refused.status).toBe(1)
    expect(refused.stderr).toBe(
      `Nothing was built: the packages (node_modules) do not match the sources. A server runs from this folder (process ${server.pid}). Stop it first, or build in another folder (docs/upgrade.md).\n`,
    )
    expect(getInstalls(root)).toEqual({ serving: 1, all: 0 })
    expect(existsSync(path.join(root, '.waymark-setup.lock'))).toBe(false)
    server.kill()
    await once(server, 'exit')
    expect(install(root, { npm, asBuilt: false }).status).toBe(0)
    expect(getInstalls(root)).toEqual({ serving: 2, all: 0 })
  },
)

/** Counts the installs of each kind. */
function getInstalls(root: string) {
  const calls = readFileSync(path.join(root, 'npm-calls'), 'utf8').trim().split('\n')
  const serving = calls.filter((call) => call.includes('--omit=dev')).length
  return { serving, all: calls.length - serving }
}

test('a start installs what serving needs; tests add the rest, and a start after them changes nothing', () => {
  const root = newProject()
  const npm = idleNpm(root)
  const installed = (dev: boolean) => {
    expect(install(root, { npm, asBuilt: false, dev }).status).toBe(0)
    return getInstalls(root)
  }
  expect(installed(false)).toEqual({ serving: 1, all: 0 })
  expect(installed(false)).toEqual({ serving: 1, all: 0 })
  expect(installed(true)).toEqual({ serving: 1, all: 1 })
  expect(installed(true)).toEqual({ serving: 1, all: 1 })
  expect(installed(false)).toEqual({ serving: 1, all: 1 })
})

test('where the packages of development are installed, a start with a new lock file installs all of them', () => {
  const root = newProject()
  const npm = idleNpm(root)
  expect(install(root, { npm, asBuilt: false, dev: true }).status).toBe(0)
  writeFileSync(path.join(root, 'package-lock.json'), '{"lockfileVersion":3}')
  expect(install(root, { npm, asBuilt: false }).status).toBe(0)
  expect(getInstalls(root)).toEqual({ serving: 0, all: 2 })
})

test('a step says how long it took last time', () => {
  const root = newProject()
  const npm = idleNpm(root)
  expect(install(root, { npm, asBuilt: false }).stdout).toContain('Step 1 of 1: installing packages')
  expect(install(root, { npm, asBuilt: false }).stdout).toBe('')
  writeFileSync(path.join(root, 'package-lock.json'), '{"lockfileVersion":3}')
  expect(install(root, { npm, asBuilt: false }).stdout).toMatch(
    /installing packages \(\d+(\.\d)? s last time; about .* left in all\)/,
  )
})

test('every command of hosts is compiled', () => {
  const { stdout } = spawnSync(process.execPath, ['commands/waymark.mjs', 'help'], { encoding: 'utf8' })
  const commands = [...stdout.matchAll(/^ {2}waymark (\w+)/gm)].flatMap(([, name]) =>
    name && !['start', 'version'].includes(name) ? [name] : [],
  )
  expect(commands.length).toBeGreaterThan(5)
  for (const name of commands) expect(argumentsFor(`commands/${name}.ts`).at(-1)).toMatch(/[.]mjs$/)
})
