import { notFound } from 'next/navigation'
import { canMentor } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import type { Viewer } from '@/lib/platform/auth/viewer'

/**
 * Requires a mentor for a page. The layout checks too, but concurrently: for anybody else, the page's own reads would
 * be refused and logged as errors.
 */
export async function requireMentor(path: string): Promise<Viewer> {
  const viewer = await requireViewer(path)
  if (!canMentor(viewer)) notFound()
  return viewer
}
