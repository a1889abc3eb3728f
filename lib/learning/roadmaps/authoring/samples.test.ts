import { renderToStaticMarkup } from 'react-dom/server'
import ReactMarkdown from 'react-markdown'
import { expect, test } from 'vitest'
import { isPlainText, readEntry, readSamples } from './samples'

const read = (markdown: string) => readSamples('content/x.md', markdown)

test('a fence in a list is read without its indentation, with the line it begins on', () => {
  const [sample] = read('1. Run it:\n\n    ```sh run needs=git,curl\n    ls\n      -l\n    ```\n')
  expect(sample).toMatchObject({ file: 'content/x.md', line: 3, language: 'sh', code: 'ls\n  -l', printed: null })
  expect(sample?.entry).toMatchObject({ how: 'run', needs: ['git', 'curl'], reason: null })
})

test('what follows the language is read, quoted or not, and nothing unknown is passed over', () => {
  expect(readEntry('run on=sqlite,postgresql frame=loan.sql prints=comments needs="java>=25"')).toEqual({
    how: 'run',
    reason: null,
    frame: 'loan.sql',
    on: ['sqlite', 'postgresql'],
    needs: ['java>=25'],
    printsComments: true,
    unknown: [],
  })
  expect(readEntry('parse="needs Django"')).toMatchObject({ how: 'parse', reason: 'needs Django' })
  expect(readEntry('norun="needs the .NET SDK"')).toMatchObject({ how: 'norun', reason: 'needs the .NET SDK' })
  expect(readEntry('runs frame= on=').unknown).toEqual(['runs', 'frame=', 'on='])
  expect(readEntry('').how).toBeNull()
})

test('a block of output belongs to the sample before it', () => {
  const samples = read('```py run\nprint(3)\n```\n\nIt prints:\n\n```text output\n3\n```\n\n```text\n3\n```\n')
  expect(samples.map(({ language, printed }) => [language, printed])).toEqual([
    ['py', '3'],
    ['text', null],
  ])
  expect(read('```text output\n3\n```\n')).toHaveLength(1)
})

test('text in fixed width and messages of a protocol are words', () => {
  expect(read('```text\na\n```\n\n```http\nGET /\n```\n\n```sh run\nls\n```\n').map(isPlainText)).toEqual([
    true,
    true,
    false,
  ])
})

test('learners see nothing of it', () => {
  const page = renderToStaticMarkup(ReactMarkdown({ children: '```sql run on=sqlite frame=loan.sql\nSELECT 1;\n```' }))
  expect(page).toBe('<pre><code class="language-sql">SELECT 1;\n</code></pre>')
})
