import { roadmapCalls } from '@/lib/learning/roadmaps/calls'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { getVisitor } from '@/lib/platform/auth/session'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(roadmapCalls.getRoadmap, async ({ params }) => getRoadmap(await getVisitor(), params.roadmap))
