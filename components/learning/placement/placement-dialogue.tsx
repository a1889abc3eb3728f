'use client'

import { useState } from 'react'
import { useToast } from '@/components/foundation/ui/toast'
import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import type { PlacementStage } from '@/lib/learning/placement/candidates'
import {
  findImplied,
  listPrerequisites,
  nextQuestion,
  type PlacementVerdict,
  suggestedSteps,
} from '@/lib/learning/placement/placement'
import { FoundSteps } from './found-steps'
import { NothingLeft } from './nothing-left'
import { alsoPickedInWords } from './picked-words'
import { PlacedSteps } from './placed-steps'
import { PlacementProgress } from './placement-progress'
import { QuestionPanel } from './question-panel'
import { StageChoice } from './stage-choice'
import { useAnswers } from './use-answers'
import { usePlacing } from './use-placing'

type PlacementDialogueProps = {
  roadmapSlug: string
  leadsToLevels: boolean
  stages: readonly PlacementStage[]
  /** Page that it leads to afterwards. */
  leadsTo: string
}

/** The whole placement: choice of stages, questions, suggestions, result. */
export function PlacementDialogue({ roadmapSlug, leadsToLevels, stages: given, leadsTo }: PlacementDialogueProps) {
  // The first render's stages are kept: ticking removes steps from later ones.
  const [stages] = useState(given)
  const { answers, isRestored, change, forget, keep } = useAnswers(roadmapSlug)
  const { phase, worked, judgements, corrections } = answers
  const { placed, tick, takeBack, isPending, error } = usePlacing(roadmapSlug, { onTicked: forget, onTakenBack: keep })
  const toast = useToast()

  const asked = stages.filter(({ slug }) => worked.includes(slug))
  const question = phase === 'asking' ? nextQuestion(asked, judgements) : null
  const suggested = new Set(suggestedSteps(stages, judgements).map(({ id }) => id))
  const isPicked = (id: string) => corrections[id] ?? suggested.has(id)
  const judge = (stepId: string, verdict: PlacementVerdict) =>
    change({ judgements: [...judgements, { stepId, verdict }] })
  const back = () => {
    if (judgements.length === 0) return change({ phase: 'choosing' })
    change({ phase: 'asking', judgements: phase === 'asking' ? judgements.slice(0, -1) : judgements })
  }
  const pick = (stepId: string, isWanted: boolean) => {
    const isAside = (id: string) => corrections[id] === false
    const also = isWanted ? listPrerequisites(stages, stepId, isPicked, isAside) : []
    const alsoPicked = Object.fromEntries(also.map(({ id }) => [id, true]))
    change({ corrections: { ...corrections, ...alsoPicked, [stepId]: isWanted } })
    if (also.length > 0) {
      toast({ message: alsoPickedInWords(also) })
    }
  }

  if (placed) {
    return <PlacedSteps {...{ placed, roadmapSlug, leadsTo, isPending, error }} onTakeBack={takeBack} />
  }
  if (stages.length === 0) return <NothingLeft {...{ roadmapSlug, leadsToLevels }} />
  if (phase === 'before' || phase === 'choosing') {
    return (
      <StageChoice
        // Its checkboxes are uncontrolled, and take restored values only when they are mounted.
        key={isRestored ? 'restored' : 'new'}
        stages={stages}
        worked={worked}
        isReturn={phase === 'choosing'}
        onChange={(slugs) => change({ worked: slugs })}
        onChoose={(slugs) => change({ worked: slugs, phase: 'asking' })}
      />
    )
  }
  if (question) {
    const { step } = question
    return (
      <div data-blaze={pickBlaze(question.stage.position)}>
        <PlacementProgress question={question} asked={asked} stages={stages} judgements={judgements} />
        <QuestionPanel
          key={step.id}
          step={step}
          onJudge={(verdict) => judge(step.id, verdict)}
          onBack={back}
          onStop={() => change({ phase: 'stopped' })}
        />
      </div>
    )
  }
  return (
    <FoundSteps
      {...{ stages, suggested, isPicked, isPending, error, leadsTo }}
      implied={findImplied(stages, judgements)}
      onPick={pick}
      onTick={tick}
      onBack={back}
    />
  )
}
