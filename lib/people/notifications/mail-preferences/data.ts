import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { type KindMode, parseMode } from '../mail-mode'
import { listNoticeKinds } from '../policy'

/** Lists the viewer's mail modes for all kinds that can concern them. */
export async function listMailPreferences(viewer: Viewer): Promise<KindMode[]> {
  const chosen = await db().mailPreference.findMany({ where: { userId: viewer.id } })
  const byKind = new Map(chosen.map(({ kind, mode }) => [kind, mode]))
  return listNoticeKinds(viewer).map((kind) => ({ kind, mode: parseMode(byKind.get(kind)) }))
}
