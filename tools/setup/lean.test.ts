import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const PACKAGES = ['next', 'pg', 'typescript', 'lucide', '@next/env', '@next/swc-linux-x64-gnu']

/** Makes a project with the packages, whose pages load the traced files; without traces where none are given. */
function built(traced: readonly string[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'waymark-lean-'))
  cpSync('tools/setup', path.join(root, 'tools/setup'), { recursive: true })
  for (const name of PACKAGES) mkdirSync(path.join(root, 'node_modules', name), { recursive: true })
  const pages = path.join(root, '.next', 'server')
  mkdirSync(pages, { recursive: true })
  const files = traced.map((name) => `../../node_modules/${name}/index.js`)
  if (traced.length > 0) writeFileSync(path.join(pages, 'page.js.nft.json'), JSON.stringify({ version: 1, files }))
  return root
}

function lean(root: string) {
  const { status, stderr } = spawnSync(process.execPath, ['tools/setup/lean.mjs'], { cwd: root, encoding: 'utf8' })
  const packages = path.join(root, 'node_modules')
  return { status, stderr, left: [...readdirSync(packages), ...readdirSync(path.join(packages, '@next'))].sort() }
}

test('takes away what only a build needs, and leaves the rest', () => {
  const { status, left } = lean(built(['next', 'pg']))
  expect({ status, left }).toEqual({ status: 0, left: ['@next', 'env', 'next', 'pg'] })
})

test('takes away what nothing loads of the packages that stay', () => {
  const root = built(['next', 'pg'])
  const runtime = '@prisma/client/runtime/query_compiler_'
  const kept = [
    ...[`${runtime}fast_bg.sqlite.mjs`, `${runtime}fast_bg.postgresql.wasm-base64.mjs`],
    ...['next/dist/compiled/next-server/app-page-turbo.runtime.prod.js', 'next/dist/server/next.js'],
  ]
  const gone = [
    ...[`${runtime}fast_bg.mysql.mjs`, `${runtime}small_bg.sqlite.mjs`],
    ...['next/dist/compiled/next-server/app-page-turbo.runtime.dev.js', 'next/dist/esm/server/next.js'],
  ]
  const place = (file: string) => path.join(root, 'node_modules', file)
  for (const file of [...kept, ...gone]) {
    mkdirSync(path.dirname(place(file)), { recursive: true })
    writeFileSync(place(file), '')
  }
  expect(lean(root).status).toBe(0)
  expect([...kept, ...gone].filter((file) => existsSync(place(file)))).toEqual(kept)
})

test('keeps what only a build needs of a package where a page loads it', () => {
  const { status, stderr } = lean(built(['next/dist/esm']))
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringContaining('Pages load what would be removed: next/dist/esm/index.js'),
  })
})

test.each([
  [['next', 'lucide'], 'Pages load what would be removed: lucide'],
  [['@next/swc-linux-x64-gnu'], 'Pages load what would be removed: @next/swc-linux-x64-gnu'],
  [[], 'it cannot be told what its pages load'],
])('takes away nothing where pages load %j', (traced, why) => {
  const { status, stderr, left } = lean(built(traced))
  expect(status).toBe(1)
  expect(stderr).toContain(why)
  expect(left).toHaveLength(7)
})
