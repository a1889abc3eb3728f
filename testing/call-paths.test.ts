import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { calls } from '@/app/api/v1/calls'

const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
)

/** Normalizes a path, a template or a declaration: `/api/v1/reviews/*`. */
const getShape = (text: string) => text.replace(/\$\{[^}]*\}|\[\w+\]/g, '*').replace(/\/$/, '')

test('the path of a call is written in its declaration and in one other file at most', () => {
  const files = new Map([...calls.keys()].map((entry) => [getShape(entry.split(' ')[1] ?? ''), new Set<string>()]))
  for (const file of sources) {
    for (const [text] of readFileSync(file, 'utf8').matchAll(/\/api\/(?:\$\{[^}]*\}|[\w./[\]-])+/g)) {
      files.get(getShape(text))?.add(file)
    }
  }
  expect([...files].filter(([, where]) => where.size === 0)).toEqual([])
  expect([...files].filter(([, where]) => where.size > 2).map(([path, where]) => [path, ...where])).toEqual([])
})
