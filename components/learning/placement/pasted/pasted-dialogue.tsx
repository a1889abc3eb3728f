'use client'

import { useState } from 'react'
import { useFormDraft } from '@/components/platform/use-form-draft'
import { matchPasted, type PastableStep } from '@/lib/learning/placement/pasted/match-pasted'
import { parsePasted } from '@/lib/learning/placement/pasted/parse-pasted'
import { PlacedSteps } from '../placed-steps'
import { usePlacing } from '../use-placing'
import { MatchedSteps, type PickableMatch, type ReadList } from './matched-steps'
import { PasteForm } from './paste-form'

type PastedDialogueProps = {
  roadmapSlug: string
  steps: readonly PastableStep[]
  /** Page that it leads to afterwards. */
  leadsTo: string
}

/** Takes a list of what was learned elsewhere, shows the steps that it names, and ticks those that the learner confirms. */
export function PastedDialogue({ roadmapSlug, steps: given, leadsTo }: PastedDialogueProps) {
  // The first render's steps are kept: ticking changes later ones.
  const [steps] = useState(given)
  const [text, update] = useFormDraft('pasted-progress', '')
  const [list, setList] = useState<ReadList | null>(null)
  const [picks, setPicks] = useState<Readonly<Record<string, boolean>>>({})
  const { placed, tick, takeBack, isPending, error } = usePlacing(roadmapSlug, {
    onTicked: () => update(() => ''),
    onTakenBack: () => update(() => list?.text ?? ''),
  })
  if (placed) {
    return <PlacedSteps {...{ placed, roadmapSlug, leadsTo, isPending, error }} onTakeBack={takeBack} />
  }
  if (!list) {
    const read = (typed: string) => setList(readList(typed, steps))
    return <PasteForm text={text} onChange={(typed) => update(() => typed)} onRead={read} />
  }
  return (
    <MatchedSteps
      {...{ list, isPending, error }}
      isPicked={({ step, isSure }) => picks[step.id] ?? isSure}
      onPick={(id, isPicked) => setPicks({ ...picks, [id]: isPicked })}
      onTick={tick}
      onBack={() => setList(null)}
    />
  )
}

/** Reads a list: steps to tick, steps that are done or skipped already, and topics without a step. */
function readList(text: string, steps: readonly PastableStep[]): ReadList {
  const { topics, openCount, isCut } = parsePasted(text)
  const { matches, unmatched } = matchPasted(topics, steps)
  const open = matches.flatMap(({ topic, step, isSure }): PickableMatch[] =>
    step.status === null ? [] : [{ topic, isSure, step: { ...step, status: step.status } }],
  )
  const settled = matches.filter(({ step }) => step.status === null).map(({ step }) => step)
  return { text, open, settled, unmatched, openCount, isCut }
}
