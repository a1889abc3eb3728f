import { visitor } from '@/lib/auth/viewer'
import { publicRoute } from '@/lib/boundary/route'
import { getRoadmap } from '@/lib/roadmaps/data'

export const dynamic = 'force-dynamic'

/** The database answers and holds the roadmap. */
export const GET = publicRoute(
  async () => {
    await getRoadmap(visitor)
    return { status: 'ok' }
  },
  { isUnlimited: true },
)
