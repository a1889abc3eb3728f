import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { kindsOfTests } from '../../../tools/testing/kinds-of-tests.mjs'
import whole from '../../../vitest.config'
import { domains } from './core.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const { pure } = kindsOfTests(root)

/** Runs the tests of the mutated domains, without a database. */
export default defineConfig({
  root,
  resolve: whole.resolve,
  test: {
    env: whole.test?.env,
    include: pure.filter((file: string) => domains.some((domain) => file.startsWith(`${domain}/`))),
  },
})
