import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Section } from '@/components/foundation/layout/page'
import { ProgressBar } from '@/components/foundation/ui/progress-bar'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import { assuranceInWords } from '@/lib/learning/levels/level-words'
import { getState, type Tally } from '@/lib/learning/progress/completion'
import { onTrack, type Stage } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/learner'
import type { LearnerFacts } from './learner-facts'
import { StageFold } from './stage-fold'
import { StepLine } from './step-line'

type LearnerProgressProps = Pick<LearnerFacts, 'mentee' | 'roadmap' | 'progress' | 'waivers' | 'timeZone'>

/** How far a learner is, stage by stage, down to each core step, and what a mentor can do about it. */
export function LearnerProgress({ mentee, roadmap, progress, waivers, timeZone }: LearnerProgressProps) {
  if (!progress) {
    return (
      <EmptyState title={words.noPlan()}>
        <p>{words.noPlanHint({ name: mentee.name })}</p>
      </EmptyState>
    )
  }
  const { junior } = progress.totals.byLevel
  const waived = new Set(waivers.map(({ stepId }) => stepId))
  // Of the optional steps those whose waiver somebody may want to end.
  const listed = (stage: Stage) => stage.steps.filter((step) => step.isCore || waived.has(step.id))
  return (
    <Section
      title={words.progress()}
      aside={
        junior.done > 0
          ? words.juniorDoneAs({ ...junior, assurance: assuranceInWords(junior) })
          : words.juniorDone(junior)
      }
      lead={words.progressLead()}
    >
      <ul className="border-t border-rule">
        {onTrack(roadmap, progress.track).stages.map((stage, position) => {
          const tally = progress.totals.byStage[stage.slug]
          const steps = listed(stage)
          if (!tally || steps.length === 0) return null
          const isAtIt = steps.some(({ id }) => getState(progress.states, id).status === 'learning')
          return (
            <li key={stage.id} data-blaze={position + 1} className="border-b border-rule">
              <StageFold startsOpen={isAtIt} summary={<StageSummary stage={stage} position={position} tally={tally} />}>
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
