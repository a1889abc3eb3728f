'use client'

import { type ReactNode, useState } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { assuranceWords, choiceWords, ruleWords } from '@/components/learning/progress/step-words'
import { getChoice, type StatusChoice } from '@/lib/learning/progress/choice'
import { useProgress, withPendingTick } from '@/lib/learning/progress/client'
import {
  countsAsDone,
  getAssurance,
  getState,
  meetsCompletionRule,
  type Progress,
  type StepState,
} from '@/lib/learning/progress/completion'
import { countStage } from '@/lib/learning/progress/stage-count'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/step-status'
import { LazySkipDialog } from './lazy-skip-dialog'
import { NotYetSaved } from './not-yet-saved'
import { StatusButton } from './status-button'
import { TickMark } from './tick-mark'
import { useTicks } from './use-ticks'

type TickedStep = Pick<Step, 'id' | 'title' | 'completionRule'>

/** The usual statuses are one control; the rarer ones are below it, in full words. */
const onTheWay: readonly StatusChoice[] = ['not-started', 'learning', 'done']
const beside: readonly StatusChoice[] = ['skipped', 'known']

type StepStatusProps = {
  roadmapSlug: string
  step: TickedStep
  stageSlug: string
  leadsToLevels: boolean
  initialProgress: Progress
  /** Link to the next step, for a step that was done when the page was rendered. */
  onward: ReactNode
  /**
   * Shown before the status while a mentor waits for the next attempt; for a done step it replaces the tick and its
   * words.
   */
  awaited?: ReactNode
  /** Shown while a mentor's waiver applies. */
  whileWaived?: ReactNode
}

/** Shows the learner's status on this step, and lets them change it: folded once the step is done. */
export function StepStatus(props: StepStatusProps) {
  const { roadmapSlug, step, stageSlug, leadsToLevels, initialProgress, onward, awaited, whileWaived } = props
  const progress = useProgress(roadmapSlug, initialProgress)
  const { set, unsaved } = useTicks(roadmapSlug, progress)
  const [isSkipping, setSkipping] = useState(false)
  // As first rendered: the control must not fold while it is used.
  const [folds] = useState(() => countsAsDone(getState(initialProgress.states, step.id).status))
  const tick = unsaved.get(step.id)
  const saved = getState(progress.states, step.id)
  const state = withPendingTick(saved, tick)
  const choice = getChoice(state)
  const getButton = (option: StatusChoice) => ({
    option,
    isChosen: choice === option,
    isUnsaved: choice === option && tick !== undefined,
    // Only a mentor can end a waiver, but a learner who does the step anyway has done it.
    isDisabled: choice === null && option !== 'done' && option !== 'known',
    onPress: () => (option === 'skipped' ? setSkipping(true) : set(step, option)),
  })
  const control = (
    <fieldset>
      <legend className="sr-only">{words.status()}</legend>
      <div className="grid grid-cols-[1.2fr_1fr_0.9fr]">
        {onTheWay.map((option) => (
          <StatusButton key={option} {...getButton(option)} />
        ))}
      </div>
      <div className="mt-1 flex gap-x-6">
        {beside.map((option) => (
          <StatusButton key={option} {...getButton(option)} isQuiet />
        ))}
      </div>
    </fieldset>
  )
  const waits = tick || saved.status === 'waived' ? undefined : awaited
  const assurance = (
    <p
      className={classNames('empty:hidden', folds ? 'leading-snug font-medium' : 'mt-3 text-sm')}
      data-testid="step-assurance"
    >
      {tick ? (
        <NotYetSaved />
      ) : (
        (assuranceInWords(step.completionRule, saved) ?? (folds && choice && choiceWords[choice]()))
      )}
    </p>
  )
  const total = (
    <p className={classNames('text-sm text-muted', folds ? 'mt-1' : 'mt-3')} data-testid="stage-total">
      {words.stageDone(countStage(progress.totals, stageSlug, leadsToLevels))}
    </p>
  )
  return (
    <div>
      {folds ? (
        <>
          <div data-told="" className="flex gap-3">
            {waits ? null : <TickMark status={state.status} isUnsaved={tick !== undefined} />}
            <div className="min-w-0">
              {waits ?? assurance}
              {total}
            </div>
          </div>
          {countsAsDone(saved.status) && !waits ? onward : null}
          <details className="mt-2">
            <summary className="min-h-11 py-2.5 text-sm text-muted hover:text-ink">{words.change()}</summary>
            {control}
          </details>
        </>
      ) : (
        <>
          {waits}
          {control}
          {waits ? null : assurance}
          {total}
        </>
      )}
      {state.status === 'waived' && whileWaived ? <div className="mt-4">{whileWaived}</div> : null}
      <LazySkipDialog
        title={isSkipping ? step.title : null}
        onSkip={(reason) => set(step, 'skipped', reason)}
        onClose={() => setSkipping(false)}
      />
    </div>
  )
}

/** Returns null for an unfinished step: the head of the page states what proof it needs. */
function assuranceInWords(completionRule: Step['completionRule'], state: StepState): string | null {
  if (state.status === 'skipped') return words.skippedBecause({ reason: state.reason ?? '' })
  const assurance = getAssurance(state)
  if (!assurance) return null
  const done = { known: state.known, assurance: assuranceWords[assurance]() }
  if (meetsCompletionRule(completionRule, assurance)) return words.doneShown(done)
  return words.doneWithRule({ ...done, rule: ruleWords[completionRule]() })
}
