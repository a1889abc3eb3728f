import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ts from 'typescript'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { compileMessages } from './compile.mjs'
import { parseMessage } from './message.mjs'
import { findWording } from './wording.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-messages-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, what: unknown): void {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, typeof what === 'string' ? what : JSON.stringify(what))
}

const read = (name: string) => readFileSync(path.join(folder, 'messages/generated', name), 'utf8')

beforeEach(() => {
  rmSync(path.join(folder, 'messages'), { recursive: true, force: true })
  write('messages/en/learning/list.json', { title: 'Steps', hello: 'Hi {name}' })
})

describe('the compiled modules', () => {
  test('have a typed function for each message, which names its values', () => {
    write('messages/en/learning/list.json', {
      title: 'Steps',
      hello: 'Hi {name}',
      found: '{count, plural, one {# step} other {# steps}}',
      open: '{isOpen, select, true {Open} other {Closed}}',
      way: '{level, select, mid {Mid-level} other {}}',
      terms: 'Read <link>the terms</link>, {name}.',
    })
    expect(compileMessages(folder)).toEqual([])
    const module = read('learning/list.ts')
    expect(module).toContain('export const title = /*#__PURE__*/ plain("Steps")')
    expect(module).toContain('hello = /*#__PURE__*/ filled<{ readonly name: string | number }>')
    expect(module).toContain('found = /*#__PURE__*/ filled<{ readonly count: number }>')
    expect(module).toContain('open = /*#__PURE__*/ filled<{ readonly isOpen: boolean }>')
    expect(module).toContain("way = /*#__PURE__*/ filled<{ readonly level: 'mid' | 'other' }>")
    expect(module).toContain('readonly link: Tag<Element>; readonly name: string | number')
  })

  test('have the texts of all languages in one order, and go when their file goes', () => {
    write('messages/de/learning/list.json', { title: 'Schritte', hello: 'Hallo {name}' })
    write('messages/en/learning/gone.json', { title: 'Gone' })
    write('messages/de/learning/gone.json', { title: 'Fort' })
    expect(compileMessages(folder)).toEqual([])
    expect(read('locales.mjs')).toContain('["en","de"]')
    expect(read('learning/list.ts')).toContain('plain("Steps", "Schritte")')
    for (const locale of ['en', 'de']) rmSync(path.join(folder, `messages/${locale}/learning/gone.json`))
    expect(compileMessages(folder)).toEqual([])
    expect(existsSync(path.join(folder, 'messages/generated/learning/gone.ts'))).toBe(false)
  })
})

describe('what is wrong with messages is named, and nothing is written', () => {
  const problemsWith = (messages: unknown, german?: unknown) => {
    write('messages/en/learning/list.json', messages)
    if (german) write('messages/de/learning/list.json', german)
    const problems = compileMessages(folder)
    expect(existsSync(path.join(folder, 'messages/generated'))).toBe(false)
    return problems
  }
  const en = { title: 'Steps', hello: 'Hi {name}' }

  test('a key that another language lacks, or has beyond it', () => {
    expect(problemsWith(en, { title: 'Schritte' })).toEqual(['messages/de/learning/list.json: hello is missing'])
    expect(problemsWith(en, { title: 'Schritte', hello: 'Hallo {name}', more: 'Mehr' })).toEqual([
      'messages/de/learning/list.json: more is not in en',
    ])
  })

  test('values that differ between languages, by name, by kind or by choice', () => {
    expect(problemsWith(en, { title: 'Schritte', hello: 'Hallo {nam}' })).toEqual([
      'messages/de/learning/list.json: hello takes nam (string | number), but name (string | number) in en',
    ])
    const count = { found: '{count, plural, one {# step} other {# steps}}' }
    expect(problemsWith(count, { found: '{count} Schritte' })).toHaveLength(1)
    const way = { way: '{level, select, mid {Mid-level} other {}}' }
    expect(problemsWith(way, { way: '{level, select, middle {Mittel} other {}}' })).toHaveLength(1)
    expect(problemsWith({ terms: 'The <a>terms</a>' }, { terms: 'Die Bedingungen' })).toHaveLength(1)
  })

  test.each([
    ['a syntax error', { title: 'Hi {name' }, /title cannot be read/],
    ['a date, whose reader’s zone is unknown', { title: '{at, date, long}' }, /format at in code/],
    ['a tag in a tag', { title: '<a>one <b>two</b></a>' }, /<b> is within another tag/],
    ['a style that only code knows', { title: '{n, number, money}' }, /style of n as a skeleton/],
    [
      '# where it is no number',
      { title: '{n, plural, other {{isIn, select, true {#} other {}}}}' },
      /put the plural with #/,
    ],
    ['an empty text', { title: ' ' }, /title is not a text/],
    ['a word of the language as a key', { delete: 'Delete' }, /delete cannot be a key/],
    ['a key that looks like a hook', { useAddress: 'Use this address' }, /useAddress cannot be a key/],
    ['an English text as a key', { 'No steps match': 'No steps match' }, /cannot be a key/],
  ])('%s', (_, messages, problem) => {
    expect(problemsWith(messages)).toEqual([expect.stringMatching(problem)])
  })

  test('a file that is no JSON, or whose name no module could have', () => {
    expect(problemsWith('{')).toEqual([expect.stringContaining('messages/en/learning/list.json: not JSON')])
    write('messages/en/Loose.json', en)
    expect(compileMessages(folder)).toContainEqual(expect.stringContaining('messages/en/Loose.json: name it as'))
  })
})

test('the values of a message are found wherever they are in it', () => {
  const { values } = parseMessage('{a, plural, other {# {b} <c>{d, number}</c>}} {e, selectordinal, other {#th}}') as {
    values: Map<string, Set<string>>
  }
  expect([...values.keys()]).toEqual(['a', 'b', 'c', 'd', 'e'])
})

describe('the check', () => {
  const code = "import * as words from '@/messages/generated/learning/list'\n"
  const used = `${code}export const both = [words.title(), words.hello({ name: 'Ana' })]\n`

  function check(file: string, source: string): string[] {
    const project = path.join(folder, 'project')
    rmSync(project, { recursive: true, force: true })
    write('project/messages/en/learning/list.json', { title: 'Steps', hello: 'Hi {name}' })
    write('project/messages/in-english.json', ['components/learning/list/figures.ts'])
    write('project/components/learning/list/figures.ts', 'export const figures = []\n')
    write('project/components/learning/list/used.ts', used)
    write(`project/${file}`, source)
    execFileSync('git', ['init', '--quiet'], { cwd: project })
    const { stdout, status } = spawnSync(process.execPath, ['tools/checks/messages-check.mjs', project], {
      encoding: 'utf8',
    })
    const lines = stdout.trim().split('\n')
    expect(status).toBe(lines[0] === '2 messages, all used' ? 0 : 1)
    return status === 0 ? [] : lines
  }
  const inFolder = (source: string) => check('components/learning/list/a.tsx', source)

  test('names a message that only tests use', () => {
    expect(check('components/learning/list/used.ts', `${code}export const one = words.title()\n`)).toEqual([
      'messages/en/learning/list.json: nothing uses hello',
    ])
    write('project/components/learning/list/used.test.ts', used)
    const one = `${code}export const one = words.hello({ name: 'Ana' })\n`
    expect(check('components/learning/list/used.ts', one)).toEqual([
      'messages/en/learning/list.json: nothing uses title',
    ])
  })

  test('takes a named import and what is said by its key as uses, and no lookup by a variable', () => {
    const named = "import { title } from '@/messages/generated/learning/list'\nexport const one = title()\n"
    const said =
      "import type * as words from '@/messages/generated/learning/list'\nexport const said = { key: 'hello' }\n"
    write('project/components/learning/list/named.ts', named)
    expect(check('components/learning/list/used.ts', `${named}${said}`)).toEqual([])
    expect(inFolder(`${code}export const get = (key: 'title') => words[key]()\n`)).toEqual([
      'components/learning/list/a.tsx:2 looks a message up by a key that is not written there',
    ])
  })

  test('names a sentence in code', () => {
    expect(inFolder('export const a = <p>Add evidence</p>\n')).toEqual([
      'components/learning/list/a.tsx:1 "Add evidence" is not in messages/en (docs/architecture/messages.md says how)',
    ])
  })

  test('leaves the document of the API and what is listed as English alone', () => {
    const text = "export const text = 'Add evidence'\n"
    expect(check('components/learning/list/calls.ts', text)).toEqual([])
    expect(check('components/learning/list/answers.ts', text)).toEqual([])
    expect(check('components/learning/list/figures.ts', text)).toEqual([])
    expect(check('messages/in-english.json', '["components/learning/list/none.ts"]')).toEqual([
      'messages/in-english.json: components/learning/list/none.ts does not exist',
    ])
  })

  test('leaves scripts alone, which speak to hosts', () => {
    expect(check('commands/a.ts', "export const a = 'Add evidence'\n")).toEqual([])
  })
})

describe('what people read in code', () => {
  const readWording = (source: string) =>
    findWording(ts.createSourceFile('a.tsx', `export const a = ${source}\n`, ts.ScriptTarget.Latest, true))

  test.each([
    ['text', '<p>Add evidence</p>'],
    ['one word', '<p>Save</p>'],
    ['text beside a value', '<p>{count} steps</p>'],
    ['a label', '<nav aria-label="Main" />'],
    ['a label that is chosen', "<nav aria-label={isOn ? 'on' : name} />"],
    ['a text that is chosen', "<p>{isOn ? 'on' : null}</p>"],
    ['a template', '<p title={`of $' + '{name}`} />'],
    ['a property of any name', '<Notice heading="Nothing is left" />'],
    ['a constant', "'You are offline.'"],
    ['a word in a fallback', "<p>{name ?? 'nobody'}</p>"],
  ])('refuses %s', (_, source) => {
    expect(readWording(source)).toHaveLength(1)
  })

  test.each([
    ['class names and addresses', '<a className="Flex grow" href="/A b">{name}</a>'],
    ['punctuation and names of products', '<p>Waymark · GitHub: {name}</p>'],
    ['an error of programming', "() => { throw new Error('No such step') }"],
    ['a call of the API', '`GET $' + '{path}`'],
    ['a statement of a database', "'SELECT 1 FROM steps'"],
    ['a part of a statement', 'Prisma.sql`ORDER BY $' + '{column}`'],
    ['the description of a field of the API', "z.string().describe('Null unless it is done.')"],
    ['a line of the log', "log().warn({ err }, 'A job failed')"],
    ['an error of a kind of its own', "class extends Error { constructor() { super('No such step') } }"],
    ['a value of data', "['not-started', 'done']"],
    ['a condition', "<p>{name === 'ana' ? words : null}</p>"],
  ])('allows %s', (_, source) => {
    expect(readWording(source)).toEqual([])
  })
})
