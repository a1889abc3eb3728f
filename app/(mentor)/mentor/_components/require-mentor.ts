import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/doors/auth/session'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { canMentor } from '@/lib/people/accounts/policy'

/**
 * Who asks for a mentor's page. The layout asks too, but at the same time: a page that read on for somebody else would be
 * refused by what it reads, and that is an error in the log and no answer.
 */
export async function requireMentor(path: string): Promise<Viewer> {
  const viewer = await requireViewer(path)
  if (!canMentor(viewer)) notFound()
  return viewer
}
