import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/doors/auth/session'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { canMentor } from '@/lib/people/accounts/policy'

/**
 * Requires a mentor for a page. The layout checks too, but concurrently: for anybody else, the page's own reads would
 * be refused and logged as errors.
 */
export async function requireMentor(path: string): Promise<Viewer> {
  const viewer = await requireViewer(path)
  if (!canMentor(viewer)) notFound()
  return viewer
}
