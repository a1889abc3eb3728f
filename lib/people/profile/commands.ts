import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import type { ProfileInput } from '../schema'
import { sortName } from '../sort-name'

/** Changes what the viewer is called and where their days are counted; what mentors sort by follows. */
export async function changeProfile(viewer: Viewer, { name, timeZone }: ProfileInput): Promise<void> {
  const { id: userId } = viewer
  await db().$transaction([
    db().user.update({ where: { id: userId }, data: { name, timeZone } }),
    db().membership.updateMany({
      where: { userId, role: 'learner' },
      // A standing is worked out for the learner's own day.
      data: { ...(name ? { sortName: sortName(name) } : {}), ...(timeZone ? { standingAt: null } : {}) },
    }),
  ])
}
