/** States of a backup: `gone` is one whose file is not on this server. */
export type BackupState = 'running' | 'done' | 'failed' | 'gone'

/** Most finished backups that are kept. */
export const MAX_KEPT = 3

/** Time after which a backup is given up, in milliseconds: its process is ended, and another may begin. */
export const GIVEN_UP_MS = 30 * 60 * 1000

type Row = { readonly startedAt: Date; readonly finishedAt: Date | null; readonly failure: string | null }

/** @param hasFile whether the file is on this server */
export function getBackupState({ startedAt, finishedAt, failure }: Row, hasFile: boolean, now: Date): BackupState {
  if (failure !== null) return 'failed'
  if (finishedAt) return hasFile ? 'done' : 'gone'
  // A server that was killed finishes nothing.
  return now.getTime() - startedAt.getTime() > GIVEN_UP_MS ? 'failed' : 'running'
}

/** Prefix of the command's one line about a failure. */
const REFUSAL = /^No backup was made: (.+)$/m

/** Returns why the command failed, by what it printed; null where it says nothing that concerns a host. */
export function findFailure(printed: string): 'disk-full' | { readonly said: string } | null {
  if (/ENOSPC|no space left|database or disk is full/i.test(printed)) return 'disk-full'
  const said = REFUSAL.exec(printed)?.[1]
  return said ? { said: said.slice(0, 300) } : null
}
