import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import whole from '../../../vitest.config'
import { domains } from './core.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Runs the tests of the mutated domains, without a database. */
export default defineConfig({
  root,
  resolve: whole.resolve,
  test: {
    env: whole.test?.env,
    include: domains.map((domain) => `${domain}/**/*.test.ts`),
    exclude: ['**/*.{db,process}.test.ts'],
  },
})
