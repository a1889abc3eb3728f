import { cookies, headers } from 'next/headers'
import type { Progress } from '@/lib/learning/progress/completion'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { isPhone, type RoadmapView, VIEW_COOKIE, viewFor } from '@/lib/learning/roadmaps/map-view'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { type StageStrip, stageStrip } from '@/lib/learning/roadmaps/trail-map/strip'

/** Query of a roadmap's page: `whole` requests the whole map on a phone, the last four filter the list. */
export type RoadmapQuery = Partial<
  Record<'track' | 'view' | 'stage' | 'whole' | 'cohort' | 'q' | 'done' | 'level' | 'status', string | string[]>
>

/** Selects the view of the roadmap from the address, the cookie and the user agent. */
export async function chooseView(query: RoadmapQuery): Promise<RoadmapView> {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  return viewFor({
    asked: query.stage ? 'map' : query.view,
    remembered: jar.get(VIEW_COOKIE)?.value,
    userAgent: sent.get('user-agent'),
  })
}

/**
 * Selects the stage of the map to enlarge: the requested one, or on a phone the learner's own, since the whole map has
 * no room for names there. Null for the whole map, and for an unknown stage.
 */
export async function chooseStageStrip(
  { stage, whole, cohort }: RoadmapQuery,
  view: RoadmapView,
  walked: Roadmap,
  progress: Progress | null,
): Promise<StageStrip | null> {
  if (stage) return typeof stage === 'string' ? stageStrip(walked, stage) : null
  if (view !== 'map' || whole || cohort || !isPhone((await headers()).get('user-agent'))) return null
  const here = chooseNextStep(walked, progress?.track ?? '', progress?.states ?? {})?.step
  return here ? stageStrip(walked, here.stageSlug) : null
}
