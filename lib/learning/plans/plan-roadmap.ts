import { type Enrolled, findChosenTrackSlug } from '@/lib/learning/progress/log/ledger'
import { hasLevels, type Roadmap, type Track } from '@/lib/learning/roadmaps/roadmap'

/** A roadmap that a plan can have as its main one. */
export type PlanRoadmap = {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly hasLevels: boolean
  /** Tracks to choose from; none where there is only one. */
  readonly tracks: readonly Track[]
  /** The learner's track; null before they have one. */
  readonly track: string | null
}

export const toPlanRoadmap = (roadmap: Roadmap, enrollments: readonly Enrolled[]): PlanRoadmap => ({
  slug: roadmap.slug,
  title: roadmap.title,
  summary: roadmap.summary,
  hasLevels: hasLevels(roadmap),
  tracks: roadmap.tracks.length > 1 ? roadmap.tracks : [],
  track: findChosenTrackSlug(roadmap, enrollments),
})

/** Returns true if a plan has another main roadmap; false without a plan, whose form asks for it. */
export const isOtherRoadmap = (plan: { readonly roadmap: string } | null, { slug }: { readonly slug: string }) =>
  plan !== null && plan.roadmap !== slug

/** Returns the roadmap of a plan; before there is one, the roadmap that is proposed for it. */
export const findPlannedRoadmap = (
  roadmaps: readonly Roadmap[],
  plan: { readonly roadmap: string } | null,
  proposed: Roadmap,
): Roadmap => roadmaps.find(({ slug }) => slug === plan?.roadmap) ?? proposed
