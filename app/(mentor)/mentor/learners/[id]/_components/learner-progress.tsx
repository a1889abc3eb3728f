import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { ProgressBar } from '@/components/foundation/ui/progress-bar'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import { toPageHref } from '@/lib/foundation/values/page-query'
import { assuranceInWords } from '@/lib/learning/levels/level-words'
import { getState, type Tally } from '@/lib/learning/progress/completion'
import { countStage } from '@/lib/learning/progress/stage-count'
import { hasLevels, type Stage, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/learner'
import type { LearnerFacts } from './learner-facts'
import { StageFold } from './stage-fold'
import { STAGE_ROW } from './stage-row'
import { StepLine } from './step-line'

type LearnerProgressProps = Pick<
  LearnerFacts,
  'mentee' | 'roadmap' | 'progress' | 'waivers' | 'query' | 'place' | 'timeZone'
>

/**
 * Shows progress by stage. Only the steps of the open stage are listed; the others are links, to keep the page small.
 */
export function LearnerProgress(props: LearnerProgressProps) {
  const { mentee, roadmap, progress, waivers, query, place, timeZone } = props
  if (!progress) {
    return (
      <EmptyState title={words.noPlan()}>
        <p>{words.noPlanHint({ name: mentee.name })}</p>
      </EmptyState>
    )
  }
  const core = { ...progress.totals.byLevel.junior, hasLevels: hasLevels(roadmap) }
  const waived = new Set(waivers.map(({ stepId }) => stepId))
  const { stages } = toTrackRoadmap(roadmap, progress.track)
  // Optional steps are listed only while waived.
  const listed = (stage: Stage) => stage.steps.filter((step) => step.isCore || waived.has(step.id))
  return (
    <Section
      title={words.progress()}
      aside={core.done > 0 ? words.coreDoneAs({ ...core, assurance: assuranceInWords(core) }) : words.coreDone(core)}
      lead={words.progressLead()}
    >
      <ul className="border-t border-rule">
        {stages.map((stage, position) => {
          const tally = countStage(progress.totals, stage.slug, true)
          const steps = listed(stage)
          if (steps.length === 0) return null
          const summary = <StageSummary stage={stage} position={position} tally={tally} />
          const section = `stage-${stage.slug}`
          return (
            <li key={stage.id} id={section} data-blaze={position + 1} className="border-b border-rule">
              {/* Depends on the address only: a refresh must not close the stage in which a mentor is typing. */}
              {stage.slug === query.stage ? (
                <StageFold summary={summary}>
                  <ul className="pb-3">
                    {steps.map((step) => (
                      <StepLine
                        key={step.id}
                        learnerId={mentee.id}
                        step={step}
                        state={getState(progress.states, step.id)}
                        waiver={waivers.find(({ stepId }) => stepId === step.id)}
                        timeZone={timeZone}
                      />
                    ))}
                  </ul>
                </StageFold>
              ) : (
                <Link href={toPageHref(place, { stage: stage.slug }, section)} className={STAGE_ROW}>
                  {summary}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function StageSummary({ stage, position, tally }: { stage: Stage; position: number; tally: Tally }) {
  return (
    <>
      <span className="flex items-center gap-3 font-medium">
        <BlazeMark position={position} />
        {stage.title}
      </span>
      <ProgressBar label={words.stageProgress({ stage: stage.title })} value={tally.done} max={tally.total} />
      <span className="text-sm text-muted tabular-nums">
        {words.stageDone(tally)}
        {tally.done > 0 ? <span className="block">{assuranceInWords(tally)}</span> : null}
      </span>
    </>
  )
}
