import type { Check } from '@/lib/learning/checks/kit/brief'
import { type Exchange, KEY_HEADER, type NotRunReason } from '@/lib/learning/checks/kit/exchange'
import type { CheckResult } from '@/lib/learning/checks/kit/run-checks'
import { SETTINGS_FILE } from './settings-file'
import { type Terminal, toPrintable } from './terminal'

/** Characters of a body that are shown. */
const SHOWN_BODY = 600
/** Lines below the first of one part: a body may be nothing but line breaks. */
const SHOWN_LINES = 20

/**
 * Prints the result of one check; of a failed one what was sent, what was expected and what came.
 * @param usesKey the brief has an API key, so that requests without one say so
 */
export function printResult(
  terminal: Terminal,
  check: Check,
  { result, reason, failure }: CheckResult,
  usesKey: boolean,
): void {
  const { marks, dim } = terminal
  const mark = { passed: marks.passed, failed: marks.failed, 'not-run': marks.notRun }[result]
  const why = { passed: '', failed: ` (${check.id})`, 'not-run': ` (not run: ${explainReason(reason, check)})` }[result]
  terminal.print(`  ${mark} ${check.title}${dim(why)}`)
  if (!failure) return
  const { exchange } = failure
  if (exchange) printPart(terminal, 'sent', describeRequest(exchange, usesKey))
  printPart(terminal, 'expected', failure.expected)
  printPart(terminal, 'got', failure.got)
  if (exchange) printPart(terminal, 'answer', describeAnswer(exchange))
  printPart(terminal, 'contract', check.says)
}

export function explainReason(reason: NotRunReason | null, { needs }: Pick<Check, 'needs'>): string {
  switch (reason) {
    case 'no-command':
      return `${SETTINGS_FILE} has no "${needs}"`
    case 'unreachable':
      return 'the server no longer answers'
    case 'no-time':
      return 'the time was over'
    case 'blocked':
      return 'what it needs failed in another check'
    case 'not-here':
      return "it can't be run from here"
    default:
      return 'stopped'
  }
}

/** Indents further lines below the first. */
function printPart({ print, dim }: Terminal, name: string, text: string): void {
  const [first = '', ...others] = toPrintable(text).split('\n')
  const left = others.length - SHOWN_LINES
  print(`       ${dim(name.padEnd(9))} ${first}`)
  for (const line of others.slice(0, SHOWN_LINES)) print(`${' '.repeat(17)}${line}`)
  if (left > 0) print(`${' '.repeat(17)}… (${left} more lines)`)
}

function describeRequest({ request: { method, path, key, headers, body } }: Exchange, usesKey: boolean): string {
  const noKey = usesKey ? [`(no ${KEY_HEADER})`] : []
  const keyLine = { valid: [], wrong: [`${KEY_HEADER}: (a wrong key)`], none: noKey }[key]
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${path}`, ...keyLine, ...lines, ...(body === null ? [] : [cut(body)])].join('\n')
}

function describeAnswer({ answer: { status, headers, body, failure } }: Exchange): string {
  if (failure === 'timeout') return 'none within 10 s'
  if (failure === 'too-large') return 'one whose body is too large'
  if (failure) return 'none: the connection was refused or closed'
  const names = ['content-type', 'location', 'allow', 'www-authenticate', 'retry-after'] as const
  const lines = names.flatMap((name) => (headers[name] ? [`${name}: ${headers[name]}`] : []))
  return [`${status}`, ...lines, ...(body === '' ? ['(no body)'] : [cut(body)])].join('\n')
}

const cut = (text: string) =>
  text.length > SHOWN_BODY ? `${text.slice(0, SHOWN_BODY)}… (${text.length} characters)` : text

/** Counts results: `11 passed, 1 failed, 2 not run`. */
export function countResults(results: readonly CheckResult[]): Record<CheckResult['result'], number> {
  const count = (wanted: CheckResult['result']) => results.filter(({ result }) => result === wanted).length
  return { passed: count('passed'), failed: count('failed'), 'not-run': count('not-run') }
}
