// `npm test`: runs the check, unit and database tests, and journeys in a real browser. Its last line is counted from
// the runners' own reports, and it fails when a report is missing.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bin, root, setUp } from './setup/steps.mjs'
import { chromiumPath, installChromium } from './testing/chromium.mjs'
import { journeyCounts, journeyFailures, readReport, unitCounts, unitFailures } from './testing/test-reports.mjs'
import { journeyTimes, timeLines, unitTimes, workerTimes } from './testing/test-times.mjs'

const results = path.join(root, 'test-results')
process.chdir(root)
await setUp({ dev: true })
// Imported after the set-up, because it needs a package.
const { whyNoCluster } = await import('./testing/postgresql-cluster.mjs')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const phases = [{ name: 'Set-up', ms: performance.now() }]
const step = (name, command, args, env = {}) => {
  console.log(`\n== ${name}`)
  const began = performance.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  phases.push({ name, ms: performance.now() - began })
  return status === 0
}

const isChecked = step('Check', process.execPath, ['tools/check.mjs'])

const unitReport = path.join(results, 'unit.json')
const vitest = (report) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const isUnitGreen = step('Unit tests, and database tests on SQLite', bin('vitest'), vitest(unitReport))

const postgresqlReport = path.join(results, 'postgresql.json')
const whyNot = whyNoCluster()
const isPostgresqlGreen = whyNot === null ? testOnPostgresql() : true
if (whyNot) console.error(`\n== ${whyNot}: no database test ran on PostgreSQL.`)

const journeyReport = path.join(results, 'journeys.json')
let isJourneyGreen = false
installChromium()
if (chromiumPath()) {
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport }
  isJourneyGreen =
    step('Build', process.execPath, ['tools/build.mjs']) &&
    step('Journeys', bin('playwright'), ['test', '--reporter=list,json'], env)
} else {
  console.error('There is no Chromium in /usr/bin, and it could not be installed: the journeys did not run.')
}

const counts = [
  unitCounts(unitReport),
  postgresqlCounts(),
  journeyCounts(journeyReport),
  { passed: isChecked ? 1 : 0, failed: isChecked ? 0 : 1, skipped: 0 },
]
const total = (name) => counts.reduce((sum, count) => sum + count[name], 0)
// Repeats failures at the end: the first ones are thousands of lines up by then, and of a long log the end is kept.
const failures = [
  ...(isChecked ? [] : ['the check']),
  ...(isUnitGreen ? [] : ['the unit tests', ...unitFailures(unitReport, root)]),
  ...(isPostgresqlGreen ? [] : ['the database tests on PostgreSQL', ...unitFailures(postgresqlReport, root)]),
  ...(isJourneyGreen ? [] : ['the journeys', ...journeyFailures(journeyReport)]),
]
for (const failure of failures) console.error(`\nFailed: ${failure}`)
const times = timeLines({
  phases: [...phases, { name: 'all', ms: performance.now() }],
  workers: workerTimes(journeyReport),
  files: [
    ...unitTimes(unitReport, root),
    ...unitTimes(postgresqlReport, root, ' (PostgreSQL)'),
    ...journeyTimes(journeyReport),
  ],
})
console.log(`\nOn Node ${process.version}\n${times.join('\n')}`)
const isGreen = isChecked && isUnitGreen && isPostgresqlGreen && isJourneyGreen && total('failed') === 0
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`)
process.exitCode = isGreen ? 0 : 1

function testOnPostgresql() {
  const env = { TEST_DATABASE: 'postgresql' }
  return step('Database tests on PostgreSQL', bin('vitest'), vitest(postgresqlReport), env)
}

/** Counts database tests on PostgreSQL; without PostgreSQL they count as skipped: as many as run on SQLite. */
function postgresqlCounts() {
  if (whyNot === null) return unitCounts(postgresqlReport)
  const files = (readReport(unitReport)?.testResults ?? []).filter(({ name }) =>
    /\.db(\.process)?\.test\.ts$/.test(name),
  )
  return { passed: 0, failed: 0, skipped: files.reduce((sum, file) => sum + file.assertionResults.length, 0) }
}
