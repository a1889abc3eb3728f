import 'server-only'
import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { db } from '@/lib/foundation/database/db'
import { toCommandEnvironment } from '@/lib/foundation/env'
import { conflict, notFound } from '@/lib/foundation/errors'
import { log } from '@/lib/foundation/log'
import { isId } from '@/lib/foundation/values/id'
import { toPullStream } from '@/lib/foundation/values/pull-stream'
import { requireAdmin } from '@/lib/people/accounts/managed-person.commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import { requireReauthentication } from '@/lib/platform/auth/reauthentication'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishChange } from '@/lib/platform/live/commands'
import * as words from '@/messages/generated/operations/backups'
import { findFailure, GIVEN_UP_MS, getBackupState, MAX_KEPT } from './backup'
import { deleteOtherFiles, findBackupSize, getBackupPath, getBackupsFolder } from './files.data'

/** Ends with what the command printed, and whether it ended well. */
export type BackupProgram = (file: string) => Promise<{ readonly isGood: boolean; readonly printed: string }>

/**
 * Starts a backup in a process of its own, which goes on after the answer.
 * @returns the id of its row, and `done`, which resolves when it is over
 * @throws invalid (current) or conflict from `requireReauthentication`; conflict while another is being made; not-found
 * unless the viewer is an admin
 */
export async function startBackup(
  viewer: Viewer,
  current: string | undefined,
  program: BackupProgram = runBackupCommand,
  now = new Date(),
): Promise<{ readonly id: string; readonly done: Promise<void> }> {
  if (!viewer.isAdmin) throw notFound('page')
  await requireReauthentication(viewer, current, now)
  const { id } = await db().$transaction(async (tx) => {
    await requireAdmin(tx, viewer, 'page')
    const since = new Date(now.getTime() - GIVEN_UP_MS)
    if (await tx.instanceBackup.count({ where: { finishedAt: null, startedAt: { gt: since } } })) {
      throw conflict(words.alreadyRunning())
    }
    const data = { failure: words.interrupted(), finishedAt: now }
    await tx.instanceBackup.updateMany({ where: { finishedAt: null }, data })
    return tx.instanceBackup.create({ data: { startedById: viewer.id, host: hostname(), startedAt: now } })
  })
  return { id, done: makeBackup(viewer, id, program) }
}

/** Makes the file, then says so in the row: a server that is killed meanwhile leaves none that counts as done. */
async function makeBackup(viewer: Viewer, id: string, program: BackupProgram): Promise<void> {
  let failure: string | null = null
  try {
    await mkdir(getBackupsFolder(), { recursive: true, mode: 0o700 })
    const { isGood, printed } = await program(getBackupPath(id))
    // The command ends badly too for a backup that a restore would refuse; it is made all the same.
    if (findBackupSize(id) === null || (!isGood && findFailure(printed) !== null)) failure = explain(printed)
    else await chmod(getBackupPath(id), 0o600)
  } catch (error) {
    log().error({ err: error }, 'A backup failed')
    failure = explain(String((error as { code?: unknown }).code ?? ''))
  }
  await finish(viewer, id, failure).catch((error) => log().error({ err: error }, 'A backup could not be recorded'))
}

function explain(printed: string): string {
  const found = findFailure(printed)
  if (found === 'disk-full') return words.diskFull()
  return found?.said ?? words.failed()
}

async function finish(viewer: Viewer, id: string, failure: string | null, now = new Date()): Promise<void> {
  const bytes = findBackupSize(id)
  const sizeKb = failure === null && bytes !== null ? Math.ceil(bytes / 1024) : null
  const kept = await db().$transaction(async (tx) => {
    const { count } = await tx.instanceBackup.updateMany({
      where: { id, finishedAt: null },
      data: { finishedAt: now, failure, sizeKb },
    })
    await publishChange(tx, [viewer.id], 'backups', now)
    if (count > 0 && failure === null) {
      await recordAudit(tx, { action: 'backup-made', actorId: viewer.id, subjectId: id }, now)
    }
    const rows = await tx.instanceBackup.findMany({ orderBy: [{ startedAt: 'desc' }, { id: 'desc' }] })
    const done = rows.filter((row) => row.finishedAt && row.failure === null).slice(0, MAX_KEPT)
    // The newest failures stay, to be read.
    const others = rows.filter((row) => row.failure !== null || !row.finishedAt).slice(0, MAX_KEPT)
    const ids = [...done, ...others].map((row) => row.id)
    await tx.instanceBackup.deleteMany({ where: { id: { notIn: ids } } })
    return [...done.map((row) => row.id), ...rows.filter((row) => !row.finishedAt).map((row) => row.id)]
  })
  await deleteOtherFiles(kept)
}

/** Runs the command that hosts run, with this server's settings. It gives the file its name once it is whole. */
function runBackupCommand(file: string): ReturnType<BackupProgram> {
  const args = ['commands/run.mjs', 'commands/backup.ts', file]
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
  const child = spawn(process.execPath, args, { stdio, timeout: GIVEN_UP_MS, env: toCommandEnvironment() })
  let printed = ''
  const hear = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-8000)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ isGood: code === 0, printed }))
  })
}

async function getDone(id: string, now: Date): Promise<void> {
  const row = isId(id) ? await db().instanceBackup.findUnique({ where: { id } }) : null
  if (!row) throw notFound('backup')
  const state = getBackupState(row, findBackupSize(id) !== null, now)
  if (state === 'gone') throw conflict(words.gone())
  if (state !== 'done') throw conflict(words.notDone())
}

/**
 * Opens the file of a backup, which has everything that the instance knows. The audit log has each download.
 * @throws as `startBackup`; conflict where it is not done, or not on this server
 */
export async function openBackup(
  viewer: Viewer,
  id: string,
  current: string | undefined,
  now = new Date(),
): Promise<ReadableStream<Uint8Array>> {
  if (!viewer.isAdmin) throw notFound('backup')
  if (!isId(id) || (await db().instanceBackup.count({ where: { id } })) === 0) throw notFound('backup')
  await requireReauthentication(viewer, current, now)
  await getDone(id, now)
  await db().$transaction(async (tx) => {
    await requireAdmin(tx, viewer, 'backup')
    await recordAudit(tx, { action: 'backup-downloaded', actorId: viewer.id, subjectId: id }, now)
  })
  return toPullStream(createReadStream(/*turbopackIgnore: true*/ getBackupPath(id)))
}

/** Deletes a backup. @throws not-found unless the viewer is an admin and there is one; conflict while it is being made */
export async function deleteBackup(viewer: Viewer, id: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireAdmin(tx, viewer, 'backup')
    const row = isId(id) ? await tx.instanceBackup.findUnique({ where: { id } }) : null
    if (!row) throw notFound('backup')
    if (getBackupState(row, true, now) === 'running') throw conflict(words.notDone())
    await tx.instanceBackup.delete({ where: { id } })
    await recordAudit(tx, { action: 'backup-deleted', actorId: viewer.id, subjectId: id }, now)
  })
  await rm(getBackupPath(id), { force: true })
}
