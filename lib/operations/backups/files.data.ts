import 'server-only'
import { statSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/foundation/env'

const NAME = /^instance-([0-9a-f-]{36})\.zip$/

/** Folder of backups, outside the web root: the one that the command uses too. */
export const getBackupsFolder = (): string => path.join(/*turbopackIgnore: true*/ env().DATA_FOLDER, 'backups')

/** @param id of the row, checked: it becomes a part of a path */
export const getBackupPath = (id: string): string =>
  path.join(/*turbopackIgnore: true*/ getBackupsFolder(), `instance-${id}.zip`)

/** Returns the size of a backup's file in bytes; null where it is not on this server. */
export const findBackupSize = (id: string): number | null =>
  statSync(/*turbopackIgnore: true*/ getBackupPath(id), { throwIfNoEntry: false })?.size ?? null

/** Deletes files of backups that are not among these: those of a process that outlived its server. */
export async function deleteOtherFiles(kept: readonly string[]): Promise<void> {
  const names = await readdir(/*turbopackIgnore: true*/ getBackupsFolder()).catch(() => [])
  for (const name of names) {
    const id = NAME.exec(name)?.[1]
    if (id && !kept.includes(id)) await rm(getBackupPath(id), { force: true })
  }
}
