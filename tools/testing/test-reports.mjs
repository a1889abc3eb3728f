// Reads the reports of test runners: counts and failures. A missing report counts as a failure.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

const isFailed = ({ status }) => status === 'failed'
/** Returns whether a file's tests never ran because the file, or its set-up, threw. */
const isBroken = (file) => isFailed(file) && !file.assertionResults.some(isFailed)

/** Counts results. @param {string} file a report of Vitest */
export function unitCounts(file) {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isBroken).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * Lists failures.
 * @param {string} file a report of Vitest
 * @param {string} root the project's folder
 * @returns {string[]} place, test and error of each
 */
export function unitFailures(file, root) {
  const results = readReport(file)?.testResults ?? []
  return results.flatMap((result) => {
    const where = path.relative(root, result.name)
    if (isBroken(result)) return [`${where}: ${result.message}`]
    const failed = result.assertionResults.filter(isFailed)
    return failed.map(({ fullName, failureMessages }) => `${where}: ${fullName}\n${failureMessages.join('\n')}`)
  })
}

/** Counts results. @param {string} file a report of Playwright */
export function journeyCounts(file) {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
}

/**
 * Lists every attempt at every test, with its test.
 * @param {string} file a report of Playwright
 */
export function resultsIn(file) {
  const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)]
  const specs = specsIn(readReport(file) ?? {})
  return specs.flatMap((spec) => spec.tests.flatMap(({ results }) => results.map((result) => ({ spec, result }))))
}

/**
 * Lists failures like `unitFailures`, one for every failed attempt.
 * @param {string} file a report of Playwright
 * @returns {string[]}
 */
export function journeyFailures(file) {
  const failures = resultsIn(file).flatMap(({ spec: { file, line, title }, result: { errors } }) =>
    errors.map(({ message }) => `e2e/${file}:${line}: ${title}\n${message}`),
  )
  return [...failures, ...(readReport(file)?.errors ?? []).map(({ message }) => message)]
}
