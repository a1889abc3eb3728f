import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROADMAPS } from '../../commands/content-files'
import { typescript } from '../../tools/setup/steps.mjs'
import { reportOn } from './content-report'

let content = ''
beforeAll(() => {
  content = mkdtempSync(path.join(tmpdir(), 'waymark-content-'))
  cpSync(path.dirname(ROADMAPS), content, { recursive: true })
})
afterAll(() => rmSync(content, { recursive: true, force: true }))

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...typescript, `lab/content/${script}.ts`, ...args], {
    encoding: 'utf8',
  })
  return { status, output: `${stdout}${stderr}` }
}
const make = (...args: string[]) => run('content-new', ...args, '--content', content)
const getFile = (name: string) => path.join(content, 'roadmaps/backend', name)
const getFindings = (name: string) =>
  reportOn(content)
    .findings.filter(({ file }) => file.endsWith(name))
    .map(({ message }) => message)

describe('a person who begins a step', { timeout: 120_000 }, () => {
  test('gets a file to fill in, listed at the end of its stage, and the check says what is missing', () => {
    const list = readFileSync(getFile('roadmap.yaml'), 'utf8')
    expect(make('backend/servers/edge-networks')).toMatchObject({ status: 0 })
    const added = readFileSync(getFile('roadmap.yaml'), 'utf8').split('\n')
    expect(added.filter((line) => !list.split('\n').includes(line))).toEqual(['      - edge-networks'])
    const { status, output } = run('content-check', content)
    expect(status).toBe(1)
    expect(output).toMatch(/steps\/servers\/edge-networks\.md: title is empty; fill it in\./)
    expect(output).toMatch(/checked once their front matter can be read/)
  })

  test('then hears of the text, once the front matter is filled in', () => {
    const file = getFile('steps/servers/edge-networks.md')
    const [, id = ''] = /^id: (.*)$/m.exec(readFileSync(file, 'utf8')) ?? []
    const [, body = ''] = readFileSync(file, 'utf8').split(/^---\n(?=\n##)/m)
    const model = readFileSync(getFile('steps/servers/networking-in-depth.md'), 'utf8').split(/^---\n/m)[1] ?? ''
    writeFileSync(file, `---\n${model.replace(/^id: .*$/m, `id: ${id}`)}---\n${body}`)
    expect(getFindings('edge-networks.md')).toEqual([
      ...['What it is', 'Why it matters at work', 'How to go about it'].map((heading) =>
        expect.stringMatching(`"## ${heading}" has 0 words of prose`),
      ),
      expect.stringMatching(/a comment .* is left/),
    ])
  })

  test('begins a flavour of it, which every track then has to have', () => {
    expect(make('backend/servers/edge-networks', '--flavour', 'nodejs')).toMatchObject({ status: 0 })
    expect(getFindings('edge-networks.nodejs.md')).toEqual([expect.stringMatching(/^resources is too short/)])
  })

  test.each([
    [['backend/servers/docker'], /There is a step docker already/],
    [['backend/servers/knives', '--flavor', 'nodejs'], /Unknown option/],
  ])('is refused %j, and nothing is written', (args, message) => {
    const list = readFileSync(getFile('roadmap.yaml'), 'utf8')
    const { status, output } = make(...args)
    expect(status).toBe(1)
    expect(output).toMatch(/^Nothing was written: /)
    expect(output).toMatch(message)
    expect(readFileSync(getFile('roadmap.yaml'), 'utf8')).toBe(list)
  })
})
