import { getVisitor } from '@/lib/auth/session'
import { publicRoute } from '@/lib/boundary/route'
import { getRoadmap } from '@/lib/roadmaps/data'

export const GET = publicRoute(async () => getRoadmap(await getVisitor()))
