// What `npm run drill mutation` does. @see https://stryker-mutator.io/docs/stryker-js/configuration
import { mutated } from './core.mjs'

/** Folders that no test of the core reads: not copied. */
const UNREAD = ['.next', 'app', 'bench', 'data', 'deploy', 'docs', 'public', 'test-results']

export default {
  mutate: mutated,
  testRunner: 'vitest',
  vitest: { configFile: 'drills/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignorePatterns: UNREAD.map((folder) => `/${folder}`),
  tempDirName: 'test-results/mutation-copy',
  // What runs when a file is read is no decision, and every test would have to run for each.
  ignoreStatic: true,
  concurrency: 1,
  // A mutant that loops is seen by its count of hits; this is for those that hang.
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  htmlReporter: { fileName: 'test-results/mutation/index.html' },
  jsonReporter: { fileName: 'test-results/mutation/report.json' },
  allowEmpty: false,
}
