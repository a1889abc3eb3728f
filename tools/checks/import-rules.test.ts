import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import wings from './wings.json'

type Config = { readonly forbidden: readonly { readonly name: string }[] }
type Violation = { readonly from: string; readonly rule: { readonly name: string } }

const root = process.cwd()
const config = path.join(root, '.dependency-cruiser.cjs')
const rules = (createRequire(import.meta.url)(config) as Config).forbidden.map(({ name }) => name)
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-imports-'))
afterAll(() => rmSync(folder, { recursive: true }))

const expected: Record<string, string[]> = {}
const sources: Record<string, string> = {}
let count = 0

/** Adds a file in `place`, such as `lib/operations/jobs`, with one import, which breaks these rules. */
function plant(place: string, imported: string, broken: string[], statement = 'import'): void {
  const name = /[.](tsx?|cjs)$/.test(place) ? place : `${place}/plant-${++count}.ts`
  sources[name] = `${statement} { one } from '${imported}'\nexport const two = one\n`
  if (broken.length > 0) expected[name] = [...broken].sort()
}

/** Adds a file to import, which itself imports nothing. */
function source(name: string): string {
  sources[name] = 'export const one = 1\n'
  return `@/${name.replace(/[.]tsx?$/, '')}`
}

function cruise(): Record<string, string[]> {
  const paths = { '@/*': ['./*'] }
  sources['tsconfig.json'] = JSON.stringify({
    compilerOptions: { module: 'esnext', moduleResolution: 'bundler', paths },
  })
  for (const name of ['next', 'react', 'next-auth', '@tanstack/query', '@prisma/client']) {
    sources[`node_modules/${name}/index.js`] = 'export const one = 1\n'
    sources[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' })
  }
  for (const [name, text] of Object.entries(sources)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const bin = path.join(root, 'node_modules/.bin/depcruise')
  const args = ['app', 'components', 'lib', 'testing', 'runner', 'content', '--config', config, '--output-type', 'json']
  const { stdout, stderr } = spawnSync(bin, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 })
  expect(stderr).toBe('')
  const { violations } = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary
  const found: Record<string, Set<string>> = {}
  for (const { from, rule } of violations) {
    found[from] ??= new Set()
    found[from].add(rule.name)
  }
  return Object.fromEntries(Object.entries(found).map(([from, names]) => [from, [...names].sort()]))
}

const trees = Object.entries(wings) as ['lib' | 'components', Record<string, string[]>][]
const inWing = (tree: string, wing: string, [domain]: string[] = []) => `${tree}/${wing}${domain ? `/${domain}` : ''}`
/** Returns the path of a file of commands, which may access the database, so that only its place breaks a rule. */
const commands = (place: string) => `${place}/plant-${++count}.commands.ts`

function plantWingsAndDomains(): void {
  for (const [tree, its] of trees) {
    const all = Object.entries(its)
    for (const [index, [wing, domains]] of all.entries()) {
      for (const [lower, itsDomains] of all.slice(index + 1)) {
        const target = source(`${inWing(tree, lower, itsDomains)}/lower.ts`)
        plant(commands(inWing(tree, wing, domains.slice(-1))), target, [`${wing}-knows-no-wing-below`])
        // The other direction is allowed: a later wing may import an earlier one.
        plant(commands(inWing(tree, lower, itsDomains)), source(`${inWing(tree, wing, domains)}/upper.ts`), [])
      }
      for (const [at, domain] of domains.entries()) {
        for (const lower of domains.slice(at + 1)) {
          const target = source(`${tree}/${wing}/${lower}/beside.ts`)
          const isUi = tree === 'components' && domain === 'ui' ? ['ui-knows-values-alone'] : []
          plant(commands(`${tree}/${wing}/${domain}`), target, [
            `${tree}-${wing}-${domain}-knows-no-domain-below`,
            ...isUi,
          ])
        }
      }
    }
  }
}

const outside = {
  data: [
    'lib/mentoring/reviews/data.ts',
    'lib/mentoring/reviews/queue/queue.data.ts',
    'lib/mentoring/reviews/a/b/c.data.ts',
  ],
  commands: [
    'lib/mentoring/reviews/commands.ts',
    'lib/mentoring/reviews/claims.commands.ts',
    'lib/mentoring/reviews/a/b/commands.ts',
  ],
  client: [
    'lib/mentoring/reviews/client.ts',
    'lib/mentoring/reviews/drafts/drafts.client.ts',
    'lib/mentoring/reviews/a/b/c.client.ts',
  ],
}

function plantFileNames(): void {
  const db = source('lib/foundation/database/db.ts')
  const opens = 'only-data-and-commands-open-the-database'
  const pure = 'the-core-is-pure'
  for (const [kind, files] of Object.entries(outside)) {
    for (const file of files) {
      const target = `@/${file.replace('.ts', '')}`
      plant(file, db, kind === 'client' ? [opens] : [])
      plant('lib/mentoring/reviews', target, [pure])
      plant('components/mentoring/reviews', target, kind === 'client' ? [] : ['components-never-touch-the-server'])
      plant('components/mentoring/reviews', target, [], 'import type')
    }
  }
  // A name that merely ends like one does not count.
  plant('lib/mentoring/reviews/metadata.ts', db, [opens, pure])
  plant('lib/operations/jobs', db, [opens, pure])
  plant('lib/operations/jobs', '@prisma/client', [opens, pure])
  plant('components/operations/privacy', db, [opens, 'components-never-touch-the-server'])
  plant('app/api', db, [opens])
  plant('lib/operations/jobs', 'node:fs', ['the-core-knows-no-node'])
  plant('lib/operations/jobs/fs.data.ts', 'node:fs', [])
  for (const impure of ['next', 'react', '@tanstack/query']) plant('lib/operations/jobs', impure, [pure])
  plant('lib/operations/jobs', source('lib/foundation/env.ts'), [pure])
  plant('lib/operations/jobs', source('lib/foundation/outbound/fetch.ts'), [pure])
  plant('lib/operations/jobs', source('lib/platform/http/route.ts'), [pure])
  plant('lib/operations/jobs', source('lib/platform/auth/session.ts'), [pure])
  plant('lib/operations/jobs', source('testing/people.ts'), [pure, 'test-helpers-stay-in-tests'])
  plant('components/operations/privacy', '@/testing/people', ['test-helpers-stay-in-tests'])
  plant('components/operations/privacy', '@/lib/platform/auth/session', ['components-never-touch-the-server'])
}

function plantRunner(): void {
  const rule = 'the-runner-knows-checks-alone'
  const other = source('lib/foundation/values/other.ts')
  for (const folder of ['runner', 'content/checks/small']) plant(folder, other, [rule])
  plant('runner', source('lib/learning/checks/kit/brief.ts'), [])
  plant('runner', source('content/checks/briefs.ts'), [])
  plant('runner', 'node:path', [])
  plant('content/checks/small', 'node:path', ['checks-know-no-node'])
}

function plantMessages(): void {
  const { learning = [], people = [] } = wings.lib
  const place = (wing: string, [domain]: readonly string[]) => commands(`lib/${wing}/${domain}`)
  const later = source('messages/generated/learning/step-list.ts')
  plant(place('people', people), later, ['people-knows-no-wing-below'])
  plant(place('learning', learning), later, [])
  plant('components/foundation/ui', later, ['foundation-knows-no-wing-below', 'ui-knows-values-alone'])
  plant('components/foundation/ui', source('messages/generated/foundation/ui.ts'), [])
  const ofPages = source('messages/generated/app/landing.ts')
  plant('components/learning/pay', ofPages, ['only-app-knows-its-messages'])
  plant('app/land', ofPages, [])
  plant('lib/foundation/messages/in-locale.ts', 'node:async_hooks', [])
}

function plantTheRest(): void {
  plant('lib/operations/jobs', source('components/foundation/ui/button.tsx'), ['lib-is-below-components-and-app'])
  const part = source('app/sign-up/form.tsx')
  plant('lib/operations/jobs', part, ['lib-is-below-components-and-app', 'parts-of-a-route-stay-in-it'])
  plant('components/operations/privacy', part, ['components-are-below-app', 'parts-of-a-route-stay-in-it'])
  plant('app/settings', part, ['parts-of-a-route-stay-in-it'])
  plant('app/sign-up', './form', [])
  plant('components/foundation/ui', source('lib/foundation/paths.ts'), ['ui-knows-values-alone'])
  plant('components/foundation/ui', source('lib/foundation/values/id.ts'), [])
  plant('lib/foundation', '@/lib/foundation/values/id', ['files-of-a-wing-know-no-domain'])
  plant('lib/operations/elsewhere', '@/lib/foundation/values/id', ['each-domain-is-listed'])
  plant('lib/cellar/jobs', '@/lib/foundation/values/id', ['each-domain-is-listed'])
  plant('components/operations/elsewhere', '@/lib/foundation/values/id', ['each-domain-is-listed'])
  plant('app/api', 'next-auth', ['only-auth-knows-next-auth'])
  plant('lib/platform/auth', 'next-auth', [])
  plant('app/api', source('lib/platform/auth/sessions/session-rows.ts'), ['only-auth-and-testing-make-a-viewer'])
  plant('components/operations/privacy', '@/lib/platform/auth/sessions/session-rows', [
    'components-never-touch-the-server',
    'only-auth-and-testing-make-a-viewer',
  ])
  const maker = source('lib/platform/auth/make-viewer.ts')
  const makers = ['makers-of-viewers-are-listed']
  for (const place of ['lib/operations/jobs', 'lib/platform/mail', 'app/api']) plant(place, maker, makers)
  for (const place of ['lib/platform/auth', 'testing']) plant(place, maker, [])
  plant('lib/operations/jobs/here.ts', './there', ['no-cycles'])
  plant('lib/operations/jobs/there.ts', './here', []) // A cycle is reported once.
}

test('each rule is broken by what is planted against it, and by nothing that is allowed', () => {
  plantWingsAndDomains()
  plantFileNames()
  plantMessages()
  plantRunner()
  plantTheRest()
  const found = cruise()
  expect(found).toEqual(expected)
  expect([...new Set(Object.values(found).flat())].sort()).toEqual([...rules].sort())
})
