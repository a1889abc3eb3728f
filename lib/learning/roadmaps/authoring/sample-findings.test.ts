import { expect, test } from 'vitest'
import { sampleFindings } from './sample-findings'
import { readSamples } from './samples'

const told = (markdown: string, frames: string[] = []) =>
  sampleFindings(readSamples('content/x.md', markdown), new Set(frames)).map(({ message }) => message)
const fence = (info: string) => `\`\`\`${info}\nx\n\`\`\`\n`

test.each([
  'sh run',
  'sql run on=sqlite,postgresql',
  'java parse="needs Spring"',
  'yaml parse',
  'csharp norun="needs the .NET SDK"',
  'text',
  'http',
])('%s is an entry', (info) => {
  expect(told(fence(info))).toEqual([])
})

test('a new sample cannot be forgotten', () => {
  expect(told(`A text.\n\n${fence('sh')}`)).toEqual([
    'line 3, sh: say after the language whether it runs: run, parse="why not run" or norun="why".',
  ])
  expect(told(fence(''))).toHaveLength(1)
})

test.each([
  ['sh parse', 'parse="..." must say why it is not run.'],
  ['sh norun', 'norun="..." must say why.'],
  ['sh norun="later"', 'norun="..." must say why.'],
  ['csharp run', 'nothing here runs csharp; write norun="why".'],
  ['graphql parse="needs a server"', 'nothing here parses graphql; write norun="why".'],
  ['sql run', 'say on which databases: on=sqlite,postgresql.'],
  ['sql run on=mysql', 'on= takes sqlite and postgresql.'],
  ['js run once', 'once means nothing here; see CONTRIBUTING.md.'],
  ['js run frame=x.js', 'content/frames/x.js is missing.'],
  ['js parse="needs Express" prints=comments', 'prints=comments is only compared when the sample runs.'],
  ['text output', 'a block of output belongs directly after the sample that prints it.'],
])('%s is refused', (info, message) => {
  expect(told(fence(info))).toEqual([expect.stringContaining(message)])
})

test('output is only promised by what runs, and a frame belongs to a sample', () => {
  expect(told(`${fence('js parse="needs Express"')}\n${fence('text output')}`)).toEqual([
    expect.stringContaining('is only compared when the sample runs'),
  ])
  expect(told(fence('sh run frame=used.sh'), ['used.sh', 'left.sh'])).toEqual([
    'no sample names this frame; delete it.',
  ])
})
