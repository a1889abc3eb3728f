import { route } from '@/lib/doors/http/route'
import { notFound } from '@/lib/foundation/errors'
import { findOwn, listStepEvents } from '@/lib/learning/progress/data'
import { stepEventsQuerySchema } from '@/lib/learning/progress/schema'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findPlace } from '@/lib/learning/roadmaps/roadmap'

/** What happened to one of the viewer's own steps, newest first. */
export const GET = route<{ step: string }>(async (viewer, call) => {
  const [roadmaps, own] = await Promise.all([listRoadmaps(viewer), findOwn(viewer)])
  const found = findPlace(roadmaps, call.params.step)
  if (!found) throw notFound('The step')
  if (!own) throw notFound('The plan')
  return listStepEvents(viewer, viewer.id, found.step.id, call.query(stepEventsQuerySchema))
})
