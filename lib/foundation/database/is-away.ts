/** What a driver's error says about the database itself: whether it cannot be used, and not what was asked of it. */

/** Classes of SQLSTATE: connection lost, no resources, ended by the operator, not allowed in, no such database. */
const SQL_STATE = /^(?:08|28|53|58)\w{3}$|^57P\w\w$|^(?:3D000|25006)$/
const SOCKET = /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/
/** What `pg` and its pool say without a code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered)/
/** As Prisma's adapters name it. */
const KINDS = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'DatabaseDoesNotExist',
  'DatabaseAccessDenied',
  'AuthenticationFailed',
  'TlsConnectionError',
])
/** Of SQLite: busy, locked, read-only, I/O error, full, cannot open. The low byte of what its drivers say. */
const SQLITE = new Set([5, 6, 8, 10, 13, 14])

type Said = {
  readonly kind?: unknown
  readonly code?: unknown
  readonly originalCode?: unknown
  readonly extendedCode?: unknown
  readonly rawCode?: unknown
  readonly message?: unknown
  readonly syscall?: unknown
  readonly errors?: unknown
  readonly cause?: unknown
}

/** @param error what an adapter of Prisma, `pg` or `libsql` threw */
export function isAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 3) return false
  const { kind, code, originalCode, extendedCode, rawCode, message, syscall, errors, cause } = error as Said
  if (typeof kind === 'string' && KINDS.has(kind)) return true
  if ([code, originalCode].some((one) => typeof one === 'string' && (SOCKET.test(one) || SQL_STATE.test(one)))) {
    return true
  }
  if ([extendedCode, rawCode].some((one) => typeof one === 'number' && SQLITE.has(one & 255))) return true
  // A socket in the file system that is not there.
  if (code === 'ENOENT' && syscall === 'connect') return true
  if (typeof message === 'string' && WORDS.test(message)) return true
  const inner = Array.isArray(errors) ? [...errors, cause] : [cause]
  return inner.some((one) => isAway(one, depth + 1))
}
