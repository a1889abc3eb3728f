// What the running server says of itself: one line of JSON for each thing, or plain words where a person reads along in
// a terminal. No line tells of a person: no names, addresses, bodies, or what stands behind a question mark.
import { AsyncLocalStorage } from 'node:async_hooks'
import { format, stripVTControlCharacters } from 'node:util'
import pino from 'pino'

/** Whose work is being done: `{ id }` of the request. Whatever is logged meanwhile bears it. */
export const requests = new AsyncLocalStorage()

/**
 * The log of this process; `lib/foundation/log.ts` finds it by its name here.
 * @param {{ level?: string, isTerminal?: boolean, write?: (text: string) => void }} options `write` takes the lines
 *   instead of standard output
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
  globalThis.waymarkLog = log
  globalThis.waymarkRequests = requests
  return log
}

/** What libraries and Next say by `console`, and Node by warnings, becomes lines of the log. */
export function takeConsole(log) {
  process.removeAllListeners('warning')
  process.on('warning', (err) => log.warn({ err }, 'Node warns'))
  const levels = { error: 'error', warn: 'warn', log: 'info', info: 'info', debug: 'debug' }
  for (const [method, level] of Object.entries(levels)) {
    console[method] = (...args) => {
      const err = args.find((arg) => arg instanceof Error)
      // An error that Next has given a reference comes by `instrumentation.ts` too, with all that is known of it.
      if (err?.digest) return
      const text = stripVTControlCharacters(format(...args.filter((arg) => arg !== err)))
      log[level](err ? { err } : {}, masked(text).trim())
    }
  }
}

/** From where a word begins: tried at each of its letters, a long one would take quadratic time. */
const ADDRESS = /(?<![^\s"'<>@,;:()])[^\s"'<>@,;:()]+@[^\s"'<>@,;:()]+/g
const QUERY = /\?[^\s"'?)]+=[^\s"')]+/g
/** Hexadecimal, or of all kinds of letters: no id, and no name of a file or a column. */
const SECRET = /\b[0-9a-f]{32,}|(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{32,}/g

/** Text without what could name somebody or open something: mail addresses, queries, long random words. */
export const masked = (text) =>
  text.replace(ADDRESS, '[address]').replace(QUERY, '?[query]').replace(SECRET, '[secret]')

/** An error as the log keeps it: what a library hangs on its errors can be anybody's data, and is left out. */
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

/** A line of JSON as a person likes to read it. */
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
