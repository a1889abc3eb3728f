import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { compileMessages } from './tools/messages/compile.mjs'
import { makeTemporaryFolder } from './tools/testing/own-temporary-folder.mjs'

makeTemporaryFolder()
const root = fileURLToPath(new URL('.', import.meta.url))
// Messages are edited between two runs more often than a command sets up.
const problems = compileMessages(root)
if (problems.length > 0) throw new Error(problems.join('\n'))
const isOnPostgresql = process.env.TEST_DATABASE === 'postgresql'

const globalSetup = [`testing/databases/${isOnPostgresql ? 'postgresql' : 'sqlite'}-setup.ts`]
// A file's suffix says what its tests need: .db a database, .process a process of their own. The others share theirs, because
// most of the time would be spent on importing the same files again.
const files = '{commands,components,e2e,lab,lib,prisma,runner,server,testing,tools}/**/*'
const database = { name: 'database', include: [`${files}.db.test.ts`], globalSetup, isolate: false }
const databaseAlone = { name: 'database alone', include: [`${files}.db.process.test.ts`], globalSetup }
const pure = {
  name: 'pure',
  include: [`${files}.test.{ts,tsx}`],
  exclude: ['**/*.{db,process}.test.*', '**/node_modules/**'],
  isolate: false,
}
const pureAlone = {
  name: 'pure alone',
  include: [`${files}.process.test.{ts,tsx}`],
  exclude: ['**/*.db.process.test.*', '**/node_modules/**'],
}
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
