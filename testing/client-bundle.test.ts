import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const files = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
)
const known = new Set(files)

/** Lists a file's imports of more than types, as our files or package names. */
function listImports(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\s)([^'"]*?)\s*from\s*'([^']+)'/gm,
  )
  return [...statements].flatMap(([, names = '', from = '']) => {
    const isTypesAlone = /^\{(\s*type\s[^,}]*,?)+\s*\}$/.test(names)
    return isTypesAlone ? [] : [resolved(file, from)]
  })
}

function resolved(file: string, from: string): string {
  if (!/^(@\/|\.)/.test(from)) return from
  const base = from.startsWith('@/') ? from.slice(2) : path.join(path.dirname(file), from)
  return [`${base}.ts`, `${base}.tsx`].find((candidate) => known.has(candidate)) ?? base
}

/** Returns the chain of imports from a file to a package; null where there is none. */
function wayTo(name: string, file: string, seen = new Set<string>()): readonly string[] | null {
  if (seen.has(file) || !known.has(file)) return null
  seen.add(file)
  for (const next of listImports(file)) {
    const way = next === name ? [name] : wayTo(name, next, seen)
    if (way) return [file, ...way]
  }
  return null
}

test('no browser gets the schema library: what is parsed is parsed on the server', () => {
  const clients = files.filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"))
  expect(clients.length).toBeGreaterThan(30)
  expect(clients.flatMap((file) => wayTo('zod', file)?.join(' > ') ?? [])).toEqual([])
  expect(wayTo('zod', path.join('lib', 'learning', 'plans', 'schema.ts'))).not.toBeNull()
})
