import { hasLevels, type Roadmap } from '@/lib/learning/roadmaps/roadmap'

/** A roadmap to choose for a cohort. */
export type RoadmapChoice = { readonly slug: string; readonly title: string; readonly hasLevels: boolean }

/** Returns the fields of a roadmap that forms need, as a page sends them all to the browser. */
export const toRoadmapChoice = (roadmap: Pick<Roadmap, 'slug' | 'title' | 'goal'>): RoadmapChoice => ({
  slug: roadmap.slug,
  title: roadmap.title,
  hasLevels: hasLevels(roadmap),
})
