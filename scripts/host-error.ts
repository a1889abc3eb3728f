import { AppError } from '@/lib/foundation/errors'

/** An error whose message is all that the host needs: one line, or one for each thing that is wrong. */
export class HostError extends Error {}

/** A setting, or a place that settings name, that neither the server nor a command can work with. */
export class EnvironmentError extends HostError {}

/**
 * Settings, or the places and the database that they name, with which no start can succeed before the host has changed
 * something: another try would end like this one.
 */
export class RefusedError extends EnvironmentError {}

/** How a start ends then; the systemd unit does not start it again. It is EX_CONFIG of sysexits.h. */
export const REFUSED_STATUS = 78

/** What the host can put right of an error, in words; null for a fault of ours, of which the stack says more. */
export function hostLine(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, syscall, path } = error as NodeJS.ErrnoException
  if (error instanceof HostError || error instanceof AppError) return error.message
  if (code?.startsWith('ERR_PARSE_ARGS')) return error.message.split('. ')[0] ?? null
  // No room, no right, no such folder: Node's message names the file.
  if (syscall && path && /^E[A-Z]+$/.test(code ?? '')) return error.message
  return /database disk image is malformed|file is not a database/.test(error.message)
    ? `the database is damaged: ${error.message}`
    : null
}
