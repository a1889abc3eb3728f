import { getVisitor } from '@/lib/auth/session'
import { publicRoute } from '@/lib/boundary/route'
import { getRoadmap } from '@/lib/roadmaps/data'

export const GET = publicRoute<{ roadmap: string }>(async ({ params }) =>
  getRoadmap(await getVisitor(), params.roadmap),
)
