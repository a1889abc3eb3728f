// Configuration of `npm run drill mutation`. @see https://stryker-mutator.io/docs/stryker-js/configuration
import { mutated } from './core.mjs'

/** Folders that no test of the core reads; they are not copied. */
const UNREAD = ['.next', 'app', 'data', 'deploy', 'docs', 'public', 'test-results']

export default {
  mutate: mutated,
  testRunner: 'vitest',
  vitest: { configFile: 'lab/drills/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignorePatterns: UNREAD.map((folder) => `/${folder}`),
  tempDirName: 'test-results/mutation-copy',
  // Code that runs on import decides nothing, and each of its mutants would need every test.
  ignoreStatic: true,
  concurrency: 1,
  // For mutants that hang; those that loop are detected by their hit count.
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  htmlReporter: { fileName: 'test-results/mutation/index.html' },
  jsonReporter: { fileName: 'test-results/mutation/report.json' },
  allowEmpty: false,
}
