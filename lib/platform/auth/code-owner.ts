import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { viewerFrom } from './make-viewer'
import type { Viewer } from './viewer'

/**
 * Returns the owner of a code, without any role: the code opens what it was made for and nothing else.
 * Null where the account is disabled or deleted. The caller has checked the code.
 */
export async function findCodeOwner(personId: string): Promise<Viewer | null> {
  const person = await db().user.findFirst({
    where: { id: personId, disabledAt: null, deletedAt: null },
    select: { id: true, name: true, email: true, timeZone: true, locale: true, isDemo: true },
  })
  return person && viewerFrom({ ...person, isMentor: false, isAdmin: false, sessionId: '' })
}
