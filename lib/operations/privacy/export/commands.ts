import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { tooManyRequests } from '@/lib/foundation/errors'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { recordAudit } from '@/lib/platform/audit/commands'
import { requireReauthentication } from '@/lib/platform/auth/reauthentication'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/operations/export-refusals'
import { openExport } from './archive.data'
import { FifoMutex, type Release } from './fifo-mutex'
import type { ExportInput } from './schema'
import { streamWhileHolding } from './stream-while-holding'

/**
 * Lock by which this process computes one export at a time: reading and compressing a long log takes seconds of
 * processor time.
 */
export const exportMutex = new FifoMutex()
/** Ids of the people who wait for it: each once, so that nobody fills the queue. */
const waiting = new Set<string>()
const MOST_WAITING = 20
const WAIT_MS = 20_000
const RETRY_SECONDS = 30

/**
 * Returns everything stored about the viewer, as a zip file that is written while it is sent, after confirming their
 * identity.
 * @throws invalid (current) or conflict from `requireReauthentication`; too-many after five within a day, and where other
 * exports take too long
 */
export async function exportData(
  viewer: Viewer,
  { current }: ExportInput = {},
  now = new Date(),
): Promise<ReadableStream<Uint8Array>> {
  await requireReauthentication(viewer, current, now)
  const release = await waitForPlace(viewer)
  try {
    await consumeLimit(limits.dataExport, viewer.id)
    await recordAudit(db(), { action: 'data-exported', actorId: viewer.id, subjectId: viewer.id }, now)
    const { content, isComputed } = await openExport(viewer, now)
    return streamWhileHolding(content, exportMutex, release, isComputed)
  } catch (error) {
    release()
    throw error
  }
}

async function waitForPlace({ id }: Viewer): Promise<Release> {
  const isFull = waiting.has(id) || waiting.size >= MOST_WAITING
  if (isFull) throw tooManyRequests(words.exportsRunning(), RETRY_SECONDS)
  waiting.add(id)
  const release = await exportMutex.acquire(WAIT_MS)
  waiting.delete(id)
  if (!release) throw tooManyRequests(words.exportsRunning(), RETRY_SECONDS)
  return release
}
