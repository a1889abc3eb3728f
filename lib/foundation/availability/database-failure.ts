/** Codes and messages of errors that concern the database itself and not the query. */
const REASONS = [
  // SQLSTATE: connection lost, out of resources, shut down by the operator, access denied, read-only, no such database.
  /^((08|28|53|58)\w{3}|57P\w\w|3D000|25006)$/,
  // SQLSTATE: a lock timed out; a statement, or a transaction that sat idle, was cancelled.
  /^(55P03|57014|25P03)$/,
  /^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/,
  // Error kinds of Prisma's adapters.
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TlsConnectionError)$/,
  /^(DatabaseDoesNotExist|DatabaseAccessDenied|AuthenticationFailed)$/,
  // Messages that pg and its pool throw without a code.
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered)/,
]
/**
 * SQLite result codes: busy, locked, read-only, I/O error, full, cannot open. The low byte of the driver's extended
 * code.
 */
const SQLITE = new Set([5, 6, 8, 10, 13, 14])

type Said = {
  readonly [key in 'kind' | 'code' | 'originalCode' | 'extendedCode' | 'message' | 'syscall' | 'cause']?: unknown
} & { readonly errors?: readonly unknown[]; readonly meta?: { readonly driverAdapterError?: unknown } }

/** @param error as thrown by Prisma, one of its adapters, `pg` or libSQL */
export function isDatabaseFailure(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { kind, code, originalCode, extendedCode, message, syscall, errors = [], cause, meta }: Said = error
  if (typeof extendedCode === 'number' && SQLITE.has(extendedCode & 255)) return true
  // The Unix socket does not exist.
  if (code === 'ENOENT' && syscall === 'connect') return true
  const texts = [kind, code, originalCode, message].filter((one) => typeof one === 'string')
  if (texts.some((text) => REASONS.some((reason) => reason.test(text)))) return true
  return [cause, meta?.driverAdapterError, ...errors].some(isDatabaseFailure)
}
