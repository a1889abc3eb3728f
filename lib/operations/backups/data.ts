import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/operations/backups'
import { type BackupState, getBackupState } from './backup'
import { findBackupSize } from './files.data'

export type BackupFacts = {
  readonly id: string
  readonly state: BackupState
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly sizeKb: number | null
  /** Why it failed, in words. */
  readonly failure: string | null
}

/** Lists the newest backups that admins started here. @throws not-found unless the viewer is an admin */
export async function listBackups(viewer: Viewer, now = new Date()): Promise<BackupFacts[]> {
  if (!viewer.isAdmin) throw notFound('page')
  const rows = await db().instanceBackup.findMany({ orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: 10 })
  return rows.map((row) => {
    const { id, startedAt, finishedAt, sizeKb } = row
    const state = getBackupState(row, findBackupSize(id) !== null, now)
    const failure = row.failure ?? (state === 'failed' ? words.interrupted() : null)
    return { id, state, startedAt, finishedAt, sizeKb, failure }
  })
}
