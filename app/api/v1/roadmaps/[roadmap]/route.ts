import { getVisitor } from '@/lib/doors/auth/session'
import { serve } from '@/lib/doors/http/serve'
import { roadmapCalls } from '@/lib/learning/roadmaps/calls'
import { getRoadmap } from '@/lib/learning/roadmaps/data'

export const GET = serve(roadmapCalls.getRoadmap, async ({ params }) => getRoadmap(await getVisitor(), params.roadmap))
