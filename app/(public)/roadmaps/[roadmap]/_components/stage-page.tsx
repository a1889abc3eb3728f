import { stepFacts } from '@/components/learning/progress/step-words'
import { TickMark } from '@/components/learning/progress/tick-mark'
import { LazyTickableStrip } from '@/components/learning/roadmaps/lazy-parts'
import { StageHeading } from '@/components/learning/roadmaps/list/stage-heading'
import { StageWays } from '@/components/learning/roadmaps/map/stage-ways'
import { StripPart } from '@/components/learning/roadmaps/map/strip-part'
import { StripSection } from '@/components/learning/roadmaps/map/strip-section'
import { paths } from '@/lib/foundation/paths'
import type { Progress } from '@/lib/learning/progress/completion'
import { hasLevels, type Roadmap, toCountedRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { StageStrip } from '@/lib/learning/roadmaps/trail-map/strip'
import * as words from '@/messages/generated/app/roadmap'

type Props = {
  /** Cut to the learner's track. */
  walked: Roadmap
  strip: StageStrip
  progress: Progress | null
  formKey: string
  /** Its dates for the learner's cohort, in words. */
  dates?: string
  /** The track of a visitor's address, which links have to repeat without a plan. */
  track: string | undefined
}

/** Shows one stage of the map, enlarged: for a phone, where the whole map has no room for names. */
export function StageOfMap({ walked, strip, progress, formKey, dates, track }: Props) {
  const { stage, position, parts } = strip
  const href = (slug: string) => paths.roadmap(walked.slug, { stage: slug, track })
  const ways = { strip, href, mapHref: paths.roadmap(walked.slug, { view: 'map', whole: '1', track }) }
  const core = stage.steps.filter(({ isCore }) => isCore).length
  return (
    <div data-blaze={(position % 9) + 1} className="max-w-2xl">
      <StageWays label={words.stagesOfMap()} {...ways} />
      <div className="mt-4">
        <StageHeading title={stage.title} summary={stage.summary} position={position} dates={dates}>
          <span className="text-muted">{words.coreSteps({ count: core })}</span>
        </StageHeading>
      </div>
      {progress ? (
        <LazyTickableStrip
          roadmap={toCountedRoadmap(walked)}
          strip={strip}
          initialProgress={progress}
          formKey={formKey}
        />
      ) : (
        parts.map(({ level, rows }) => (
          <StripSection key={level} level={level} leadsToLevels={hasLevels(walked)}>
            <StripPart
              roadmapSlug={walked.slug}
              rows={rows}
              isFar={level !== 'junior'}
              isPainted={() => false}
              factsOf={stepFacts}
              markOf={() => <TickMark status="not-started" />}
            />
          </StripSection>
        ))
      )}
      <div className="mt-6 border-t border-rule pt-2">
        <StageWays label={words.nextStages()} {...ways} />
      </div>
    </div>
  )
}
