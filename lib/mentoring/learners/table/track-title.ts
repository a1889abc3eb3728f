import { type Enrolled, getTrackSlug } from '@/lib/learning/progress/log/ledger'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'

/** Returns the title of a learner's track on a roadmap. */
export function trackTitle(roadmap: Roadmap, enrollments: readonly Enrolled[]): string {
  const slug = getTrackSlug(roadmap, enrollments)
  return roadmap.tracks.find((track) => track.slug === slug)?.title ?? slug
}
