import { randomUUID } from 'node:crypto'
import { LazyRoadmapList } from '@/components/learning/roadmaps/lazy-parts'
import { readListFilter } from '@/components/learning/roadmaps/list/list-filter'
import { ListKeysHint } from '@/components/learning/roadmaps/list/list-keys-hint'
import { NothingFound } from '@/components/learning/roadmaps/list/nothing-found'
import type { Progress } from '@/lib/learning/progress/completion'
import { packProgress } from '@/lib/learning/progress/states/packed-states'
import type { RoadmapView } from '@/lib/learning/roadmaps/map-view'
import { packRoadmap } from '@/lib/learning/roadmaps/packed-step'
import { hasLevels, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { StageStrip } from '@/lib/learning/roadmaps/trail-map/strip'
import type { ChecklistProgressByStep } from '@/lib/learning/workbook/checklist-progress'
import type { Visitor } from '@/lib/platform/auth/viewer'
import type { RoadmapQuery } from './choose-view'
import { RoadmapMap } from './roadmap-map'
import { RoadmapOutline } from './roadmap-outline'
import type { StageDates } from './stage-dates'
import { StageOfMap } from './stage-page'

type Props = {
  who: Visitor
  /** With the steps of all tracks. */
  roadmap: Roadmap
  /** Cut to one track. */
  walked: Roadmap
  track: string | undefined
  view: RoadmapView
  strip: StageStrip | null
  /** Null without a plan. */
  progress: Progress | null
  checks: ChecklistProgressByStep
  query: RoadmapQuery
  /** Dates of stages for a cohort of the learner's, in words, by slug. */
  stageDates: StageDates
}

/** Shows the roadmap in the requested view: one stage of the map, the whole map, or the list. */
export function RoadmapFace(props: Props) {
  const { who, roadmap, walked, track, view, strip, progress, checks, query, stageDates } = props
  const formKey = randomUUID()
  const leadsToLevels = hasLevels(roadmap)
  if (strip) {
    return (
      <StageOfMap
        {...{ walked, strip, progress, formKey }}
        dates={stageDates[strip.stage.slug]}
        track={progress ? undefined : track}
      />
    )
  }
  if (view === 'map') {
    return (
      <RoadmapMap
        {...{ who, roadmap, progress, formKey, stageDates }}
        trackSlug={track ?? ''}
        leadsToLevels={leadsToLevels}
        cohortId={query.cohort}
      />
    )
  }
  if (!progress) return <RoadmapOutline roadmap={packRoadmap(walked)} stageDates={stageDates} />
  return (
    <LazyRoadmapList
      roadmap={packRoadmap(walked)}
      initialProgress={packProgress(progress)}
      initialFilter={readListFilter(leadsToLevels ? query : { ...query, level: undefined })}
      leadsToLevels={leadsToLevels}
      keysHint={<ListKeysHint />}
      nothingFound={<NothingFound />}
      {...{ checks, formKey, stageDates }}
    />
  )
}
