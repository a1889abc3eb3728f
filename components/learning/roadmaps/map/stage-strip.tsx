'use client'

import { NotYetSaved } from '@/components/learning/progress/not-yet-saved'
import { assuranceWords, choiceInText, statusInText, stepFacts } from '@/components/learning/progress/step-words'
import { TickButton } from '@/components/learning/progress/tick-button'
import { useTicks } from '@/components/learning/progress/use-ticks'
import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import { useProgress, withPendingTick } from '@/lib/learning/progress/client'
import { countsAsDone, getAssurance, getState, type Progress } from '@/lib/learning/progress/completion'
import { chooseNextStep } from '@/lib/learning/progress/next-step'
import { type CountedStep, hasLevels, type Roadmap, type Step } from '@/lib/learning/roadmaps/roadmap'
import type { StageStrip } from '@/lib/learning/roadmaps/trail-map/strip'
import { StripPart } from './strip-part'
import { StripSection } from './strip-section'

type Props = {
  /** Cut to the learner's track. */
  roadmap: Roadmap<CountedStep>
  strip: StageStrip
  initialProgress: Progress
  formKey: string
}

/** One stage of the map, enlarged: its steps can be ticked on the trail. */
export function TickableStrip({ roadmap, strip, initialProgress, formKey }: Props) {
  const progress = useProgress(roadmap.slug, initialProgress)
  const { set, unsaved } = useTicks(roadmap.slug, progress)
  const here = chooseNextStep(roadmap, progress.track, progress.states)
  const facts = (step: Step) => {
    const state = getState(progress.states, step.id)
    const assurance = getAssurance(state)
    const word = assurance ? assuranceWords[assurance]() : statusInText[state.status]()
    const known = state.known ? ` · ${choiceInText.known()}` : ''
    const facts = state.status === 'not-started' ? stepFacts(step) : `${stepFacts(step)}${known} · ${word}`
    if (!unsaved.has(step.id)) return facts
    return (
      <>
        {facts} <NotYetSaved isFirst={false} />
      </>
    )
  }
  return (
    <>
      {strip.parts.map(({ level, rows }) => (
        <StripSection key={level} level={level} id={level} leadsToLevels={hasLevels(roadmap)}>
          <StripPart
            roadmapSlug={roadmap.slug}
            rows={rows}
            isFar={level !== 'junior'}
            isPainted={(id) => countsAsDone(getState(progress.states, id).status)}
            hereId={here?.step.id}
            factsOf={facts}
            markOf={(step) => (
              <TickButton
                action={fillPath(
                  callPaths.tick,
                  { step: step.id },
                  { roadmap: roadmap.slug, view: 'map', stage: strip.stage.slug },
                )}
                title={step.title}
                status={withPendingTick(getState(progress.states, step.id), unsaved.get(step.id)).status}
                isUnsaved={unsaved.has(step.id)}
                formKey={formKey}
                onTick={(status) => set(step, status)}
              />
            )}
          />
        </StripSection>
      ))}
    </>
  )
}
