// The log of the running server: one line of JSON per event, or plain text in a terminal. No line has personal data: no
// names, addresses, bodies, or query strings.

import { AsyncLocalStorage } from 'node:async_hooks'
import { format, stripVTControlCharacters } from 'node:util'
import pino from 'pino'
import { shared } from './shared.mjs'

/** The request that is being handled, as `{ id }`. Log lines written meanwhile get its id. */
export const requests = new AsyncLocalStorage()

/**
 * Makes the log of this process, which `log.ts` finds among the shared values.
 * @param {{ level?: string, isTerminal?: boolean, write?: (text: string) => void }} options `write` receives the lines
 * instead of standard output
 */
export function startLog({ level = 'info', isTerminal = process.stdout.isTTY === true, write } = {}) {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: plainError },
    mixin: () => {
      const request = requests.getStore()
      return request ? { requestId: request.id } : {}
    },
  }
  const out = write ?? ((text) => process.stdout.write(text))
  const plain = { write: (line) => out(inWords(line)) }
  const log = isTerminal ? pino(options, plain) : pino(options, write ? { write } : pino.destination(1))
  Object.assign(shared, { log, requests })
  return log
}

/** Turns `console` output of libraries and Next, and Node's warnings, into lines of the log. */
export function takeConsole(log) {
  process.removeAllListeners('warning')
  process.on('warning', (err) => log.warn({ err }, 'Node warns'))
  const levels = { error: 'error', warn: 'warn', log: 'info', info: 'info', debug: 'debug' }
  for (const [method, level] of Object.entries(levels)) {
    console[method] = (...args) => {
      const err = args.find((arg) => arg instanceof Error)
      // Errors with a reference by Next are logged by `instrumentation.ts`, with more details.
      if (err?.digest) return
      const text = stripVTControlCharacters(format(...args.filter((arg) => arg !== err)))
      log[level](err ? { err } : {}, masked(text).trim())
    }
  }
}

/**
 * Matches an address only from the start of a word: tried at each of its letters, a long one would take quadratic time.
 */
const ADDRESS = /(?<![^\s"'<>@,;:()])[^\s"'<>@,;:()]+@[^\s"'<>@,;:()]+/g
const QUERY = /\?[^\s"'?)]+=[^\s"')]+/g
/** Matches secrets: hexadecimal, or a mix of digits and both cases; not ids, nor names of files or columns. */
const SECRET = /\b[0-9a-f]{32,}|(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{32,}/g

/** Masks everything that could identify a person or grant access: mail addresses, queries, long random words. */
export const masked = (text) =>
  text.replace(ADDRESS, '[address]').replace(QUERY, '?[query]').replace(SECRET, '[secret]')

/**
 * Reduces an error to what the log keeps. Other properties, which libraries add, can hold personal data, and are left
 * out.
 */
export function plainError(error, depth = 0) {
  if (typeof error !== 'object' || error === null) return { message: masked(String(error)) }
  const { name, message = '', code, digest, stack = '', cause } = error
  const frames = String(stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  return {
    type: String(name ?? 'Error'),
    message: masked(String(message)),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(digest === undefined ? {} : { digest: String(digest) }),
    stack: frames.join('\n'),
    ...(cause instanceof Error && depth < 3 ? { cause: plainError(cause, depth + 1) } : {}),
  }
}

/** Formats a line of JSON for people. */
export function inWords(line) {
  const { level, time, pid: _pid, msg = '', err, requestId, ...rest } = JSON.parse(line)
  const at = time.slice(11, 19)
  if (rest.method) return `${at} ${rest.method} ${rest.path} ${rest.status} in ${rest.ms} ms\n`
  const word = level === 'info' ? '' : `${level}: `
  const facts = Object.entries({ ...rest, ...(requestId && err ? { requestId } : {}) }).map(
    ([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return `${at} ${word}${msg}${facts.join('')}${err ? `\n${err.type}: ${err.message}\n${err.stack}` : ''}\n`
}
