import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const screens = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => path.join(folder, file)),
)

test('no control is required in the browser’s way: it would be read out as invalid before anything is typed', () => {
  const asked = screens.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(
        (line) => /(^\s*|\s)required(=\{|\s*$|\s*\/>|\s+[a-z]\w*=)/.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line),
      )
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(asked).toEqual([])
})
