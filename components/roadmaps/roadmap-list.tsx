'use client'

import { useRouter } from 'next/navigation'
import { useDeferredValue, useState } from 'react'
import { AskWhy } from '@/components/progress/ask-why'
import { useTicks } from '@/components/progress/use-ticks'
import { ProgressBar } from '@/components/ui/progress-bar'
import { paths } from '@/lib/paths'
import { useProgress } from '@/lib/progress/client'
import { countsAsDone, type Progress, stateOf } from '@/lib/progress/completion'
import type { OwnStatus } from '@/lib/progress/status'
import { type Roadmap, type Step, stepsOf } from '@/lib/roadmaps/roadmap'
import { listKeyHandler } from './list-keys'
import { ListSearch, matches } from './list-search'
import { StageHeading } from './stage-heading'
import { StepRow } from './step-row'
import { TotalsLine } from './totals-line'

type RoadmapListProps = {
  /** On the learner's track. */
  roadmap: Roadmap
  initialProgress: Progress
  formKey: string
  leadsToLevels: boolean
}

/** The roadmap as a list one can tick: the same steps as the map, with real headings and checkboxes. */
export function RoadmapList({ roadmap, initialProgress, formKey, leadsToLevels }: RoadmapListProps) {
  const router = useRouter()
  const progress = useProgress(roadmap.slug, initialProgress)
  const { set, undo } = useTicks(roadmap, progress)
  const [skipping, setSkipping] = useState<Step | null>(null)
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)

  const change = (step: Step, status: OwnStatus) => (status === 'skipped' ? setSkipping(step) : set(step, status))
  const withStep = (act: (step: Step) => void) => (stepId: string) => {
    const step = stepsOf(roadmap).find(({ id }) => id === stepId)
    if (step) act(step)
  }
  const isDone = (step: Step) => countsAsDone(stateOf(progress.states, step.id).status)
  const onKeyDown = listKeyHandler({
    tick: withStep((step) => change(step, isDone(step) ? 'not-started' : 'done')),
    learning: withStep((step) => change(step, 'learning')),
    skip: withStep(setSkipping),
    note: withStep((step) => router.push(`${paths.step(roadmap.slug, step.slug)}#note`)),
    undo,
  })
  const stages = roadmap.stages
    .map((stage, position) => ({ ...stage, position, steps: stage.steps.filter((step) => matches(step, wanted)) }))
    .filter((stage) => stage.steps.length > 0)

  return (
    <div>
      <TotalsLine totals={progress.totals} leadsToLevels={leadsToLevels} />
      <ListSearch query={query} onChange={setQuery} found={stages.reduce((sum, { steps }) => sum + steps.length, 0)} />
      <div onKeyDown={onKeyDown} role="group" aria-label="Steps" className="mt-10 space-y-14">
        {stages.map((stage) => {
          const tally = progress.totals.byStage[stage.slug] ?? { done: 0, total: 0 }
          return (
            <section key={stage.id} id={stage.slug} aria-label={stage.title} data-blaze={stage.position + 1}>
              <StageHeading title={stage.title} summary={stage.summary} position={stage.position}>
                <span className="text-muted tabular-nums" data-testid={`total-${stage.slug}`}>
                  {tally.done} of {tally.total}
                </span>
              </StageHeading>
              <ProgressBar label={`${stage.title}: core steps done`} value={tally.done} max={tally.total} />
              <ul className="mt-2">
                {stage.steps.map((step) => (
                  <StepRow
                    key={step.id}
                    roadmapSlug={roadmap.slug}
                    step={step}
                    state={stateOf(progress.states, step.id)}
                    formKey={formKey}
                    onSet={(status) => change(step, status)}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      <AskWhy
        title={skipping?.title ?? null}
        onSkip={(reason) => skipping && set(skipping, 'skipped', reason)}
        onClose={() => setSkipping(null)}
      />
    </div>
  )
}
