import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { type KindMode, parseMode } from '../mail-mode'
import type { NoticeKind } from '../notice'

/** Lists the viewer's mail modes for some kinds. */
export async function listMailPreferences(viewer: Viewer, kinds: readonly NoticeKind[]): Promise<KindMode[]> {
  const chosen = await db().mailPreference.findMany({ where: { userId: viewer.id } })
  const byKind = new Map(chosen.map(({ kind, mode }) => [kind, mode]))
  return kinds.map((kind) => ({ kind, mode: parseMode(byKind.get(kind), kind) }))
}
