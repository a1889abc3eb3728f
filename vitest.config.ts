import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // Outside Next nothing bundles for a browser: there is nothing to guard against.
      'server-only': fileURLToPath(new URL('lib/testing/server-only.ts', import.meta.url)),
    },
  },
  test: {
    include: ['lib/**/*.test.ts', 'prisma/**/*.test.ts', 'scripts/**/*.test.ts', 'components/**/*.test.tsx'],
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
