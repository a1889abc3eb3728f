import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { listCookies } from './cookies'

const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.includes('.test.'))
    .map((file) => path.join(folder, file))
    // The address of a route may look like a file: `app/check.mjs`.
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8')),
)

/** Lists the expressions that name a cookie where one is set: a constant, a variable or a function. */
function namesSetIn(source: string): string[] {
  const inBrowser = [...source.matchAll(/document\.cookie = `\$\{(\w+)\}=/g)]
  const onServer = [...source.matchAll(/(?:\bjar|cookies\(\)\))\.set\((\w+)/g)]
  return [...inBrowser, ...onServer].map(([, name = '']) => name)
}

/** Finds the cookie behind such a name, by its definition here or in an imported file. */
function cookieBehind(name: string, source: string): string | undefined {
  const maker = new RegExp(`const \\{[^}]*\\b${name}\\b[^}]*\\} = (\\w+)\\(`).exec(source)?.[1]
  const places = [source, ...sources]
  const defined = maker
    ? new RegExp(`function ${maker}\\b[^]*?name: (.*)`)
    : new RegExp(`const ${name} = ((?:\\(\\) =>)?.*)`)
  const value = places.map((place) => defined.exec(place)?.[1]).find((found) => found !== undefined)
  const plain = value?.replaceAll(/\$\{[^}]*\}/g, '').replaceAll('__Secure-', '')
  return plain && /['`]([\w.-]+)['`]/.exec(plain)?.[1]
}

/** Cookies that next-auth sets by itself; no source of ours names them. */
const ofTheLibrary = [
  'next-auth.csrf-token',
  'next-auth.callback-url',
  'next-auth.state, next-auth.pkce.code_verifier, next-auth.nonce',
]

test('the privacy page lists every cookie that the source sets, and no other', () => {
  const writes = sources.reduce((count, source) => count + (source.match(/document\.cookie = /g)?.length ?? 0), 0)
  const set = sources.flatMap((source) => namesSetIn(source).map((name) => cookieBehind(name, source)))
  expect(writes).toBe(sources.flatMap((source) => [...source.matchAll(/document\.cookie = `\$\{\w+\}=/g)]).length)
  expect(set).not.toContain(undefined)
  const listed = listCookies(30, 180).map(({ name }) => name)
  expect([...new Set([...set, ...ofTheLibrary])].sort()).toEqual(listed.sort())
})
