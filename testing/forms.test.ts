import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const screens = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => path.join(folder, file)),
)

const isRequired = (line: string) => /(^|\s)required(?=[\s=/>]|$)/.test(line)
const isComment = (line: string) => /^\s*(\/\/|\*|\/\*|\{\/\*)/.test(line)

test.each([
  '<Input required aria-label="x" />',
  '<input required>',
  '<Input required {...p} />',
  '  required',
  ' required={is}',
])('a required control is seen in %j', (line) => expect(isRequired(line)).toBe(true))

test('no control is required in the browser’s way: it would be read out as invalid before anything is typed', () => {
  const asked = screens.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => isRequired(line) && !isComment(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(asked).toEqual([])
})
