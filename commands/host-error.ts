import { AppError } from '@/lib/foundation/errors'

/** An error whose message is all that the host needs: one line, or one for each problem. */
export class HostError extends Error {}

/** Thrown for a setting, or a place that settings name, with which neither the server nor a command can work. */
export class EnvironmentError extends HostError {}

/**
 * Thrown for settings, or the places and the database that they name, with which no start can succeed before the host
 * changes something: a retry would fail in the same way.
 */
export class RefusedError extends EnvironmentError {}

/** Exit status of such a start, after which the systemd unit does not restart. It is EX_CONFIG of sysexits.h. */
export const REFUSED_STATUS = 78

/** Returns the message of an error that the host can fix; null for a bug of ours, whose stack is more useful. */
export function hostLine(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, syscall, path } = error as NodeJS.ErrnoException
  if (error instanceof HostError || error instanceof AppError) return error.message
  if (code?.startsWith('ERR_PARSE_ARGS')) return error.message.split('. ')[0] ?? null
  // No space, permission or folder: Node's message names the file.
  if (syscall && path && /^E[A-Z]+$/.test(code ?? '')) return error.message
  return /database disk image is malformed|file is not a database/.test(error.message)
    ? `the database is damaged: ${error.message}`
    : null
}
