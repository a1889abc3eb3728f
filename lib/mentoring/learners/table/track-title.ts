import { type Enrolled, getTrackSlug } from '@/lib/learning/progress/log/ledger'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'

/** Returns the title of a learner's track on a roadmap; empty on a roadmap without tracks. */
export const getLearnerTrackTitle = (roadmap: Roadmap, enrollments: readonly Enrolled[]): string =>
  getTrackTitle(roadmap, getTrackSlug(roadmap, enrollments))

export const getTrackTitle = ({ tracks }: Roadmap, slug: string): string =>
  tracks.find((track) => track.slug === slug)?.title ?? slug
