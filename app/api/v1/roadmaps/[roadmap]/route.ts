import { getVisitor } from '@/lib/doors/auth/session'
import { publicRoute } from '@/lib/doors/http/route'
import { getRoadmap } from '@/lib/learning/roadmaps/data'

export const GET = publicRoute<{ roadmap: string }>(async ({ params }) =>
  getRoadmap(await getVisitor(), params.roadmap),
)
