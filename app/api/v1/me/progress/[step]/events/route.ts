import { route } from '@/lib/boundary/route'
import { notFound } from '@/lib/errors'
import { findOwn, listStepEvents } from '@/lib/progress/data'
import { stepEventsQuerySchema } from '@/lib/progress/schema'
import { listRoadmaps } from '@/lib/roadmaps/data'
import { findPlace } from '@/lib/roadmaps/roadmap'

/** What happened to one of the viewer's own steps, newest first. */
export const GET = route<{ step: string }>(async (viewer, call) => {
  const [roadmaps, own] = await Promise.all([listRoadmaps(viewer), findOwn(viewer)])
  const found = findPlace(roadmaps, call.params.step)
  if (!found) throw notFound('The step')
  if (!own) throw notFound('The plan')
  return listStepEvents(viewer, viewer.id, found.step.id, call.query(stepEventsQuerySchema))
})
