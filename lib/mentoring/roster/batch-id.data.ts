import 'server-only'
import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/foundation/database/db'
import { deriveIdFromKey } from '@/lib/foundation/database/derived-id.data'
import type { Viewer } from '@/lib/platform/auth/viewer'

/** Derives the id of a roster: the same file of the same admin is one roster, until it is withdrawn. */
export async function findBatchId(tx: Transaction, viewer: Viewer, bytes: Uint8Array): Promise<string> {
  const content = createHash('sha256').update(bytes).digest('hex')
  for (let number = 0; ; number++) {
    const id = deriveIdFromKey('roster', viewer.id, content, String(number))
    const batch = await tx.rosterBatch.findUnique({ where: { id }, select: { withdrawnAt: true } })
    if (!batch?.withdrawnAt) return id
  }
}
