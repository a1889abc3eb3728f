import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { readSamples } from '@/lib/learning/roadmaps/authoring/samples'
import { faultIn } from './data'
import { execute } from './execute'
import { isOlder, whyLacking } from './machine'
import { runSample } from './outcome'
import { differs, differsFromComments } from './output'
import { reasons, table } from './tally'

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-samples-'))
const around = { samples: [], frames: folder, newDatabase: null }
const outcomes = (markdown: string) =>
  Promise.all(readSamples('content/x.md', markdown).map((sample) => runSample(sample, around)))
const outcome = async (info: string, code: string) => (await outcomes(`\`\`\`${info}\n${code}\n\`\`\``))[0]

test('a sample runs, and one that fails says what was said', async () => {
  expect(await outcome('js run', 'console.log(1 + 1) // 3')).toEqual({ kind: 'ran', note: '' })
  expect(await outcome('ts run', 'const a: number = 1\nif (a !== 1) throw new Error()')).toEqual({
    kind: 'ran',
    note: '',
  })
  expect(await outcome('js run', 'missing()')).toMatchObject({
    kind: 'failed',
    note: expect.stringContaining('missing is not defined'),
  })
  expect(await outcome('sh run', 'false\necho later')).toMatchObject({ kind: 'failed' })
})

test('what it prints is compared with the block behind it, and with its comments where it says so', async () => {
  const [ran] = await outcomes('```js run\nconsole.log(2)\n```\n\n```text output\n3\n```\n')
  expect(ran).toMatchObject({ kind: 'failed', note: 'the text promises\n3\nand it prints\n2' })
  expect(await outcome('js run prints=comments', 'console.log(2) // 3')).toMatchObject({ kind: 'failed' })
  expect(await outcome('js run prints=comments', 'console.log(2) // 2, and no more')).toMatchObject({ kind: 'ran' })
})

test('one that only parses executes nothing', async () => {
  expect(await outcome('js parse="needs Express"', 'app.use(missing)')).toEqual({
    kind: 'parsed',
    note: 'needs Express',
  })
  expect(await outcome('ts parse="needs Express"', 'const a: Missing = app')).toMatchObject({ kind: 'parsed' })
  expect(await outcome('ts parse="needs Express"', 'const a: = 1')).toMatchObject({ kind: 'failed' })
  expect(await outcome('bash parse="needs Docker"', 'if then')).toMatchObject({ kind: 'failed' })
  expect(await outcome('json parse', '{"a": }')).toMatchObject({ kind: 'failed' })
})

test('what the machine lacks is said and never passed over', async () => {
  expect(await outcome('sh run needs=no-such-program', 'ls')).toEqual({
    kind: 'not run',
    note: 'no-such-program is not installed on this machine',
  })
  expect(await outcome('sql run on=postgresql', 'SELECT 1;')).toEqual({
    kind: 'not run',
    note: 'PostgreSQL is not installed on this machine',
  })
  expect(await outcome('js run needs="node>=99"', '')).toMatchObject({ kind: 'not run' })
  expect(whyLacking('node>=20')).toBeNull()
  expect([isOlder('3.9', '3.11'), isOlder('3.11', '3.11'), isOlder('25.0.5', '25')]).toEqual([true, false, false])
})

test('libraries of PHP count as what a machine has or lacks', () => {
  for (const library of ['excimer', 'laravel', 'pdo_pgsql', 'pdo_sqlite'])
    expect(whyLacking(`${library}>=99`)).toMatch(/^(?:\w+ is not installed|needs \w+ 99, found [\d.]+)$/)
})

test.skipIf(whyLacking('php'))(
  'in PHP, an assertion that does not hold and an error are failures that are said',
  async () => {
    expect(await outcome('php run', 'assert(1 === 1);')).toEqual({ kind: 'ran', note: '' })
    expect(await outcome('php run', "assert(1 === 2, 'one is not two');")).toMatchObject({
      kind: 'failed',
      note: expect.stringContaining('one is not two'),
    })
    expect(await outcome('php run', 'missing();')).toMatchObject({
      kind: 'failed',
      note: expect.stringContaining('undefined function missing()'),
    })
  },
)

test('it has a folder of its own as home, deleted afterwards, and nothing of our environment', async () => {
  process.env.WAYMARK_SECRET = 'x'
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('waymark-sample-')).length
  const code = '[ "$HOME" = "$PWD" ]\nif printenv WAYMARK_SECRET; then exit 1; fi'
  expect(await outcome('sh run', code)).toMatchObject({ kind: 'ran' })
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('waymark-sample-'))).toHaveLength(before)
})

/** Returns whether a process runs. A killed one may stay as a zombie until its parent waits for it. */
function isRunning(pid: string): boolean {
  const stat = `/proc/${pid.trim()}/stat`
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'))
}

test('what takes too long is stopped, with what it started', async () => {
  const env = { PATH: process.env.PATH ?? '' }
  const late = await execute(['sh', '-c', 'sleep 600 & echo $!; wait'], folder, env, 300)
  expect(late).toMatchObject({ status: null, stderr: expect.stringContaining('stopped after 0.3 s') })
  await vi.waitFor(() => expect(isRunning(late.stdout)).toBe(false), { timeout: 10_000 })
  const left = await execute(['sh', '-c', 'sleep 600 >/dev/null 2>&1 & echo $!'], folder, env)
  expect(left.status).toBe(0)
  await vi.waitFor(() => expect(isRunning(left.stdout)).toBe(false), { timeout: 10_000 })
})

test('SQL runs in a process that can be stopped', async () => {
  expect(await outcome('sql run on=sqlite', 'SELECT 1;')).toEqual({ kind: 'ran', note: '' })
  expect(await outcome('sql run on=sqlite', 'SELEKT 1;')).toEqual({
    kind: 'failed',
    note: expect.stringMatching(/^on sqlite: SqliteError[\s\S]+SELEKT 1;$/),
  })
})

test('ids of commits are others each time; all else of an output counts', () => {
  expect(differs('||||||| 22cfa1a\na', '||||||| 8d1f0b3c2a\na\n')).toBeNull()
  expect(differs('a', 'b')).not.toBeNull()
  expect(differsFromComments('f() # 1\ng() # 2', '2\n1\n')).toContain('"1"')
  expect(differsFromComments('f() # 1', '')).toContain('prints nothing')
})

test('data is read by its own parser', () => {
  expect(faultIn('yaml', 'a: 1\n---\nb: [2]')).toBeNull()
  expect(faultIn('yaml', 'a: [1')).not.toBeNull()
  expect(faultIn('dockerfile', 'FROM node:24\nRUNN ls')).toContain('RUNN')
  expect(faultIn('json', '{}')).toBeNull()
})

test('the closing table counts by language, and each reason is named once', async () => {
  const samples = readSamples(
    'content/a/x.md',
    '```sh parse="needs Docker"\nls\n```\n\n```text\na\n```\n\n```sh parse="needs Docker"\nls\n```',
  )
  const results = await Promise.all(
    samples.map(async (sample) => ({ sample, outcome: await runSample(sample, around) })),
  )
  expect(reasons(results)).toBe('parsed: needs Docker (x.md:1, x.md:9)')
  expect(
    table(results)
      .split('\n')
      .map((line) =>
        line
          .trim()
          .split(/\s{2,}/)
          .join(' '),
      ),
  ).toEqual([
    'language samples ran parsed not run words failed',
    'sh 2 0 2 0 0 0',
    'text 1 0 0 0 1 0',
    'all 3 0 2 0 1 0',
  ])
})
