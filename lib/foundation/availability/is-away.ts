/** What an error says when it is about the database itself, and not about what it was asked. */
const REASONS = [
  // SQLSTATE: connection lost, no resources, ended by the operator, not allowed in, read-only, no such database.
  /^((08|28|53|58)\w{3}|57P\w\w|3D000|25006)$/,
  // SQLSTATE: a lock was not to be had in time; a statement, or a transaction that asked nothing, was ended.
  /^(55P03|57014|25P03)$/,
  /^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/,
  // As Prisma's adapters name them.
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TlsConnectionError)$/,
  /^(DatabaseDoesNotExist|DatabaseAccessDenied|AuthenticationFailed)$/,
  // What pg and its pool say without a code.
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered)/,
]
/** Of SQLite: busy, locked, read-only, I/O error, full, cannot open. The low byte of what its driver says. */
const SQLITE = new Set([5, 6, 8, 10, 13, 14])

type Said = {
  readonly [key in 'kind' | 'code' | 'originalCode' | 'extendedCode' | 'message' | 'syscall' | 'cause']?: unknown
} & { readonly errors?: readonly unknown[]; readonly meta?: { readonly driverAdapterError?: unknown } }

/** @param error what Prisma, an adapter of it, `pg` or libSQL threw */
export function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { kind, code, originalCode, extendedCode, message, syscall, errors = [], cause, meta }: Said = error
  if (typeof extendedCode === 'number' && SQLITE.has(extendedCode & 255)) return true
  // A socket in the file system that is not there.
  if (code === 'ENOENT' && syscall === 'connect') return true
  const texts = [kind, code, originalCode, message].filter((one) => typeof one === 'string')
  if (texts.some((text) => REASONS.some((reason) => reason.test(text)))) return true
  return [cause, meta?.driverAdapterError, ...errors].some(isAway)
}
