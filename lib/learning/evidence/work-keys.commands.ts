import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import type { Operator } from '@/lib/platform/auth/viewer'
import { toWorkKey } from './work-key'

/** Rows that one run looks at. */
const BATCH = 200

/** Place of this process in the evidence: the last id looked at, and null once all was. */
const place = () => oncePerProcess('workKeys', () => ({ after: '' as string | null }))

/**
 * Gives evidence that was stored before there were work keys its key, a batch a run, once after each start. A server
 * that was killed begins again: rows that have a key are not written.
 * @returns how many keys were written
 */
export async function fillWorkKeys(operator: Operator): Promise<number> {
  const now = place()
  if (now.after === null) return 0
  const { after, filled } = await fillWorkKeysAfter(operator, now.after)
  now.after = after
  return filled
}

/** Looks at the next rows in order of their ids. @returns the last id, or null after the last row */
export async function fillWorkKeysAfter(
  _operator: Operator,
  after: string,
): Promise<{ after: string | null; filled: number }> {
  const rows = await db().evidence.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true, url: true, commit: true, workKey: true, reading: { select: { headCommit: true } } },
  })
  const missing = rows.flatMap(({ id, url, commit, workKey, reading }) => {
    const key = workKey === null ? toWorkKey(url, commit ?? reading?.headCommit ?? null) : null
    return key === null ? [] : [{ id, key }]
  })
  if (missing.length > 0) {
    await db().$transaction(async (tx) => {
      // Only as it was read: a deletion may have emptied the row meanwhile.
      for (const { id, key } of missing) {
        await tx.evidence.updateMany({ where: { id, workKey: null, url: { not: null } }, data: { workKey: key } })
      }
    })
  }
  return { after: rows.length < BATCH ? null : (rows.at(-1)?.id ?? null), filled: missing.length }
}
