import { LazyTrialStage, LazyTrialStart } from '@/components/learning/roadmaps/lazy-parts'
import { StageHeading } from '@/components/learning/roadmaps/list/stage-heading'
import { StageJump } from '@/components/learning/roadmaps/list/stage-jump'
import type { PackedStep } from '@/lib/learning/roadmaps/packed-step'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/roadmap'
import type { StageDates } from './stage-dates'

type RoadmapOutlineProps = {
  roadmap: Roadmap<PackedStep>
  /** Dates of stages for a cohort of the reader's, in words, by slug. */
  stageDates: StageDates
}

/** The roadmap for a reader without a plan: to read, and to try. Their ticks stay in their browser. */
export function RoadmapOutline({ roadmap, stageDates }: RoadmapOutlineProps) {
  return (
    <div>
      <LazyTrialStart roadmapSlug={roadmap.slug} stages={roadmap.stages.map(({ steps }) => steps)} />
      <StageJump stages={roadmap.stages.map((stage, position) => ({ ...stage, position }))} />
      <div className="mt-4 space-y-10 sm:mt-5">
        {roadmap.stages.map((stage, position) => (
          <section
            key={stage.id}
            id={stage.slug}
            aria-label={stage.title}
            data-blaze={position + 1}
            className="scroll-mt-14"
          >
            <StageHeading {...{ title: stage.title, summary: stage.summary, position }} dates={stageDates[stage.slug]}>
              <span className="text-muted">{words.steps({ count: stage.steps.length })}</span>
            </StageHeading>
            <LazyTrialStage roadmapSlug={roadmap.slug} steps={stage.steps} />
          </section>
        ))}
      </div>
    </div>
  )
}
