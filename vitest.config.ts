import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { compileMessages } from './tools/messages/compile.mjs'
import { kindsOfTests } from './tools/testing/kinds-of-tests.mjs'
import { makeTemporaryFolder } from './tools/testing/own-temporary-folder.mjs'

makeTemporaryFolder()
const root = fileURLToPath(new URL('.', import.meta.url))
// Messages are edited between two runs more often than a command sets up.
const problems = compileMessages(root)
if (problems.length > 0) throw new Error(problems.join('\n'))
const isOnPostgresql = process.env.TEST_DATABASE === 'postgresql'
const kinds = kindsOfTests(root)

const globalSetup = [`testing/${isOnPostgresql ? 'postgresql' : 'sqlite'}-setup.ts`]
// Most of the time would be spent on importing the same files again: only files that change what a process has once need
// one of their own.
const database = { name: 'database', include: kinds.database, globalSetup, isolate: false }
const databaseAlone = { name: 'database alone', include: kinds.databaseAlone, globalSetup }
const pure = { name: 'pure', include: kinds.pure, isolate: false }
const pureAlone = { name: 'pure alone', include: kinds.pureAlone }
const projects = isOnPostgresql ? [database, databaseAlone] : [database, databaseAlone, pure, pureAlone]

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // Outside Next nothing bundles for a browser: there is nothing to guard against.
      'server-only': fileURLToPath(new URL('testing/server-only.ts', import.meta.url)),
    },
  },
  test: {
    env: {
      TZ: 'Asia/Kathmandu',
      NEXTAUTH_URL: 'http://127.0.0.1:3000',
      NEXTAUTH_SECRET: 'a secret for tests alone',
      DATA_FOLDER: '/tmp/waymark-tests',
      DEMO: '0',
    },
    restoreMocks: true,
    // One less than there are cores is what Vitest takes; tests wait for disks and databases often enough.
    maxWorkers: availableParallelism(),
    // Many run at once on a small machine, which may be busy with more: a test that hangs is found all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One second unless said: no more than the time after which a database that was away is looked for again.
    expect: { poll: { timeout: 30_000 } },
    projects: projects.map((test) => ({ extends: true, test })),
  },
})
