import 'server-only'
import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { conflict, invalid, notFound, tooManyRequests } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { requireLiveSession } from '@/lib/platform/auth/sessions/session-rows'
import type { Operator, Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/learning/file-refusals'
import type { FileFacts } from './data'
import { checkFileName } from './file-name'
import { inspectFile } from './inspection/data'
import { checkRoom, MAX_AT_ONCE, UNUSED_HOURS } from './limits'
import { filesFolder, getFilePath, type Received, receiveUpload, requireUploadSize, TEMPORARY } from './upload.commands'

export type Upload = {
  readonly name: string
  readonly body: ReadableStream<Uint8Array> | null
  /** Size in bytes as declared by the sender; null when none is declared. */
  readonly declaredSize: number | null
}

/**
 * Stores a file that a learner means to hand in. It is kept only once it is complete and its content fits its name.
 * @throws signed-out, not-found (plan), invalid (file), too-large, conflict when there is no room or their address is
 * not confirmed, too-many
 */
export async function storeFile(viewer: Viewer, upload: Upload, now = new Date()): Promise<FileFacts> {
  const name = checkFileName(upload.name)
  if (!name.ok) throw invalid('file', name.refusal)
  requireUploadSize(upload.declaredSize)
  const learner = await db().learner.findUnique({
    where: { id: viewer.id },
    select: { user: { select: { emailVerifiedAt: true } } },
  })
  if (!learner) throw notFound('plan')
  // Anyone can sign up with any address, so only confirmed ones may use the disk.
  if (!learner.user.emailVerifiedAt) throw conflict(words.unconfirmed())
  await requireRoom(db(), viewer.id, upload.declaredSize ?? 0)
  return takingTurns(viewer.id, async () => {
    const received = await receiveUpload(upload.body)
    try {
      const type = await inspectFile(received.path, name.value)
      if (!type.ok) throw invalid('file', type.refusal)
      return await keep(viewer, received, { name: name.value, mediaType: type.value.mediaType }, now)
    } finally {
      await rm(received.path, { force: true })
    }
  })
}

/** Flushes the folder: a file's name is on the disk only once its folder is. */
async function settleFolder(): Promise<void> {
  const folder = await open(filesFolder())
  await folder.sync().finally(() => folder.close())
}

/** Stores the bytes first, then the row: a row always has its bytes. */
async function keep(
  viewer: Viewer,
  { path: temporary, size, sha256 }: Received,
  named: Pick<FileFacts, 'name' | 'mediaType'>,
  now: Date,
): Promise<FileFacts> {
  const id = randomUUID()
  await rename(temporary, getFilePath(id))
  await settleFolder()
  try {
    await db().$transaction(async (tx) => {
      // The learner may have been signed out during a slow upload.
      await requireLiveSession(tx, viewer, now)
      await requireRoom(tx, viewer.id, size)
      await tx.storedFile.create({ data: { id, ownerId: viewer.id, ...named, size, sha256, createdAt: now } })
    })
  } catch (error) {
    await rm(getFilePath(id), { force: true })
    throw error
  }
  return { id, ...named, size }
}

async function requireRoom(tx: Transaction, ownerId: string, size: number): Promise<void> {
  const unused = await tx.storedFile.count({ where: { ownerId, evidence: null } })
  const { _sum: sum } = await tx.storedFile.aggregate({ where: { ownerId }, _sum: { size: true } })
  const room = checkRoom({ unused, total: sum.size ?? 0 }, size)
  if (!room.ok) throw conflict(room.refusal)
}

/** Uploads in progress in this process, by user: they too take room on the disk. */
const underWay = new Map<string, number>()

async function takingTurns<Made>(ownerId: string, work: () => Promise<Made>): Promise<Made> {
  const others = underWay.get(ownerId) ?? 0
  if (others >= MAX_AT_ONCE) throw tooManyRequests(words.uploadsRunning(), 10)
  underWay.set(ownerId, others + 1)
  try {
    return await work()
  } finally {
    const left = (underWay.get(ownerId) ?? 1) - 1
    if (left > 0) underWay.set(ownerId, left)
    else underWay.delete(ownerId)
  }
}

const HOUR = 60 * 60 * 1000
const BATCH = 200

/**
 * Deletes files that belong to no evidence a day after their upload, and bytes without a row, left by crashed uploads
 * and deleted accounts.
 * @returns how many
 */
export async function sweepFiles(_operator: Operator, now: Date): Promise<number> {
  const unused = await removeUnused(new Date(now.getTime() - UNUSED_HOURS * HOUR))
  return unused + (await removeStray(now.getTime() - HOUR))
}

async function removeUnused(before: Date): Promise<number> {
  const ids = await db().$transaction(async (tx) => {
    const rows = await tx.storedFile.findMany({
      where: { createdAt: { lt: before }, evidence: null },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
      take: BATCH,
    })
    const found = rows.map(({ id }) => id)
    await tx.storedFile.deleteMany({ where: { id: { in: found } } })
    return found
  })
  for (const id of ids.filter(isId)) await rm(getFilePath(id), { force: true })
  return ids.length
}

/** @param before in milliseconds: a younger file may still be about to get its row */
async function removeStray(before: number): Promise<number> {
  const names = await readdir(filesFolder()).catch(() => [] as string[])
  const ids = names.filter(isId)
  const nobodys: string[] = []
  for (let at = 0; at < ids.length; at += BATCH) nobodys.push(...(await unknown(ids.slice(at, at + BATCH))))
  // If no file is known to the database, it is the wrong one for this folder: the server was started with another by
  // mistake.
  const stray = names.filter((name) => name.startsWith(TEMPORARY))
  if (nobodys.length < ids.length) stray.push(...nobodys)
  let removed = 0
  for (const name of stray) {
    if (removed === BATCH) break
    const file = path.join(filesFolder(), name)
    const facts = await stat(file).catch(() => null)
    if (!facts?.isFile() || facts.mtimeMs > before) continue
    await rm(file, { force: true })
    removed += 1
  }
  return removed
}

async function unknown(ids: readonly string[]): Promise<string[]> {
  const rows = await db().storedFile.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  const known = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}
