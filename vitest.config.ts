import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { databaseTests } from './scripts/database-tests.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const isOnPostgresql = process.env.TEST_DATABASE === 'postgresql'

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // Outside Next nothing bundles for a browser: there is nothing to guard against.
      'server-only': fileURLToPath(new URL('lib/testing/server-only.ts', import.meta.url)),
    },
  },
  test: {
    include: isOnPostgresql
      ? databaseTests(root)
      : ['lib/**/*.test.ts', 'prisma/**/*.test.ts', 'scripts/**/*.test.ts', 'components/**/*.test.tsx'],
    globalSetup: isOnPostgresql ? ['lib/testing/postgresql-setup.ts'] : [],
    env: {
      TZ: 'Asia/Kathmandu',
      NEXTAUTH_URL: 'http://127.0.0.1:3000',
      NEXTAUTH_SECRET: 'a secret for tests alone',
      DATA_FOLDER: '/tmp/waymark-tests',
      DEMO: '0',
    },
    restoreMocks: true,
    // Many run at once on a small machine: a test that hangs is found all the same.
    testTimeout: 30_000,
  },
})
