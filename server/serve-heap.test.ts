import { spawnSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { settings } from '@/lib/foundation/settings.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-heap-'))
const probe = path.join(folder, 'probe.cjs')
writeFileSync(
  probe,
  "process.stdout.write(String(require('node:v8').getHeapStatistics().heap_size_limit)); process.exit()",
)
/** Puts this test's Node first in PATH. */
symlinkSync(process.execPath, path.join(folder, 'node'))
const PATH = `${folder}:${process.env.PATH}`

/** Returns the heap limit of a server started with these settings, in bytes. */
function readStartedLimit(env: Record<string, string>, nodeOptions = ''): number {
  const options = `--require ${probe} ${nodeOptions}`
  const { stdout, stderr } = spawnSync(path.resolve('bin/serve'), {
    encoding: 'utf8',
    env: { PATH, NODE_ENV: 'test', ...env, NODE_OPTIONS: options },
  })
  expect(stderr).toBe('')
  return Number(stdout)
}

/** Returns Node's own heap limit for the flag, which includes the young generation. */
function readNodeLimit(...flags: string[]): number {
  const { stdout } = spawnSync(process.execPath, [...flags, '--require', probe, '-'], { encoding: 'utf8', input: '' })
  return Number(stdout)
}
const flag = (megabytes: number) => `--max-old-space-size=${megabytes}`

test('a server starts with a bound on its heap, which a host can set', () => {
  const usual = readNodeLimit(flag(settings.HEAP_MB.usual))
  expect(readStartedLimit({})).toBe(usual)
  expect(readStartedLimit({ HEAP_MB: '' })).toBe(usual)
  expect(readStartedLimit({ HEAP_MB: '300' })).toBe(readNodeLimit(flag(300)))
  expect(readStartedLimit({ HEAP_MB: '0' })).toBe(readNodeLimit())
})

test('a bound in NODE_OPTIONS counts instead', () => {
  expect(readStartedLimit({}, flag(333))).toBe(readNodeLimit(flag(333)))
  expect(readStartedLimit({ HEAP_MB: '300' }, '--max_old_space_size=333')).toBe(readNodeLimit(flag(333)))
})

test('what is no number is left to the start, which refuses it in words', () => {
  expect(readStartedLimit({ HEAP_MB: 'a lot', bound: flag(100) })).toBe(readNodeLimit())
})
