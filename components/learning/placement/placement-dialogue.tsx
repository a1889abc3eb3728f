'use client'

import { useState } from 'react'
import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import type { PlacementStage } from '@/lib/learning/placement/candidates'
import { type Judgement, nextQuestion, type PlacementVerdict, suggestedSteps } from '@/lib/learning/placement/placement'
import { FoundSteps } from './found-steps'
import { NothingLeft } from './nothing-left'
import { PlacedSteps } from './placed-steps'
import { QuestionPanel } from './question-panel'
import { StageChoice } from './stage-choice'
import { usePlacing } from './use-placing'
import { Whereabouts } from './whereabouts'

type PlacementDialogueProps = { roadmapSlug: string; stages: readonly PlacementStage[] }

type Phase = 'before' | 'choosing' | 'asking' | 'stopped'

/** What the learner set by hand, by step id. It stands whatever they answer afterwards. */
type Corrections = Readonly<Record<string, boolean>>

/** The placement from the first choice to the ticks: which stages, the questions, what was found, what came of it. */
export function PlacementDialogue({ roadmapSlug, stages: given }: PlacementDialogueProps) {
  // It goes on with what it began with: the ticks take steps out of what the page brings next.
  const [stages] = useState(given)
  const [phase, setPhase] = useState<Phase>('before')
  const [worked, setWorked] = useState<readonly string[]>([])
  const [judgements, setJudgements] = useState<readonly Judgement[]>([])
  const [corrections, setCorrections] = useState<Corrections>({})
  const { placed, tick, takeBack, isPending, error } = usePlacing(roadmapSlug)

  const asked = stages.filter(({ slug }) => worked.includes(slug))
  const question = phase === 'asking' ? nextQuestion(asked, judgements) : null
  const choose = (slugs: readonly string[]) => {
    setWorked(slugs)
    setPhase('asking')
  }
  const judge = (stepId: string, verdict: PlacementVerdict) => setJudgements([...judgements, { stepId, verdict }])
  const back = () => {
    if (judgements.length === 0) return setPhase('choosing')
    if (phase === 'asking') setJudgements(judgements.slice(0, -1))
    setPhase('asking')
  }

  if (placed) {
    return (
      <PlacedSteps
        placed={placed}
        roadmapSlug={roadmapSlug}
        isPending={isPending}
        error={error}
        onTakeBack={takeBack}
      />
    )
  }
  if (stages.length === 0) return <NothingLeft roadmapSlug={roadmapSlug} />
  if (phase === 'before' || phase === 'choosing') {
    return <StageChoice stages={stages} worked={worked} isReturn={phase === 'choosing'} onChoose={choose} />
  }
  if (question) {
    const { step } = question
    return (
      <div data-blaze={pickBlaze(question.stage.position)}>
        <Whereabouts question={question} stages={asked} answered={judgements.length} />
        <QuestionPanel
          key={step.id}
          step={step}
          onJudge={(verdict) => judge(step.id, verdict)}
          onBack={back}
          onStop={() => setPhase('stopped')}
        />
      </div>
    )
  }
  const suggested = new Set(suggestedSteps(asked, judgements).map(({ id }) => id))
  return (
    <FoundSteps
      stages={stages}
      suggested={suggested}
      isPicked={(id) => corrections[id] ?? suggested.has(id)}
      onPick={(id, isPicked) => setCorrections({ ...corrections, [id]: isPicked })}
      onTick={tick}
      isPending={isPending}
      error={error}
      onBack={back}
    />
  )
}
