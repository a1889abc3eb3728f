// Summarizes how long `npm test` took, and which files took most of it, from the reports of Vitest and Playwright.
import path from 'node:path'
import { readReport, resultsIn } from './test-reports.mjs'

const SLOWEST = 10

/**
 * Returns the time of each test file, from the start of its first test to the end of its last.
 * @param {string} file a report of Vitest
 * @param {string} root the project's folder
 * @param {string} [suffix] added to each name, where the same file runs twice
 * @returns {{ name: string, ms: number }[]}
 */
export function unitTimes(file, root, suffix = '') {
  const results = readReport(file)?.testResults ?? []
  return results.map(({ name, startTime, endTime }) => ({
    name: path.relative(root, name) + suffix,
    ms: Math.max(0, endTime - startTime),
  }))
}

/**
 * Returns the time of each test file, the sum of its tests with their hooks.
 * @param {string} file a report of Playwright
 * @returns {{ name: string, ms: number }[]}
 */
export function journeyTimes(file) {
  return sums(resultsIn(file).map(({ spec, result }) => [`e2e/${spec.file}`, result.duration]))
}

/**
 * Returns how long each worker was busy: if they differ much, the long files started too late.
 * @param {string} file a report of Playwright
 * @returns {{ name: string, ms: number }[]}
 */
export function workerTimes(file) {
  const times = sums(resultsIn(file).map(({ result }) => [`worker ${result.parallelIndex + 1}`, result.duration]))
  return times.toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Sums times by name. @param {[string, number][]} entries */
function sums(entries) {
  const times = new Map()
  for (const [name, ms] of entries) times.set(name, (times.get(name) ?? 0) + ms)
  return [...times].map(([name, ms]) => ({ name, ms }))
}

/**
 * Formats the times for the terminal: each phase, the workers, the ten slowest files.
 * @param {{ phases: Time[], workers: Time[], files: Time[] }} times in any order; phases in that of the run
 * @returns {string[]}
 * @typedef {{ name: string, ms: number }} Time
 */
export function timeLines({ phases, workers, files }) {
  const slowest = files.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST)
  const lines = (times) => times.map(({ name, ms }) => `${timeText(ms).padStart(12)}  ${name}`)
  return [
    'Time by phase:',
    ...lines(phases),
    ...(workers.length > 0 ? ['Time by journey worker:', ...lines(workers)] : []),
    ...(slowest.length > 0 ? ['Slowest test files:', ...lines(slowest)] : []),
  ]
}

/** Formats a duration. @param {number} ms */
export function timeText(ms) {
  const seconds = ms / 1000
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}
