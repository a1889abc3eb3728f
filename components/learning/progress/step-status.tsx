'use client'

import { type ReactNode, useState } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { assuranceWords, choiceWords, ruleWords } from '@/components/learning/progress/step-words'
import { type Choice, getChoice } from '@/lib/learning/progress/choice'
import { asWanted, useProgress } from '@/lib/learning/progress/client'
import { getAssurance, getState, isFullyShown, type Progress, type StepState } from '@/lib/learning/progress/completion'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/step-status'
import { knewAlready, notYetSaved, skipThis } from '@/messages/generated/learning/step-words'
import { AskWhy } from './ask-why'
import { NotYetSaved } from './not-yet-saved'
import { TickMark } from './tick-mark'
import { useTicks } from './use-ticks'

type TickedStep = Pick<Step, 'id' | 'title' | 'stageSlug' | 'completionRule'>

/** The way of a step is one control; what is said least often lies below it, in full words. */
const onTheWay: readonly Choice[] = ['not-started', 'learning', 'done']
const beside: readonly Choice[] = ['skipped', 'known']

type StepStatusProps = {
  roadmapSlug: string
  step: TickedStep
  initialProgress: Progress
  /** What there is to say while a mentor's waiver runs. */
  whileWaived?: ReactNode
}

/** Where the learner stands on this step, and the one place on its page to change it. */
export function StepStatus({ roadmapSlug, step, initialProgress, whileWaived }: StepStatusProps) {
  const progress = useProgress(roadmapSlug, initialProgress)
  const { set, unsaved } = useTicks(roadmapSlug, progress)
  const [isSkipping, setSkipping] = useState(false)
  const tick = unsaved.get(step.id)
  const saved = getState(progress.states, step.id)
  const state = asWanted(saved, tick)
  const choice = getChoice(state)
  const stage = progress.totals.byStage[step.stageSlug]
  const getButton = (option: Choice) => ({
    option,
    isChosen: choice === option,
    isUnsaved: choice === option && tick !== undefined,
    // A waiver is a mentor's to end, but who does the step all the same has done it.
    isDisabled: choice === null && option !== 'done' && option !== 'known',
    onPress: () => (option === 'skipped' ? setSkipping(true) : set(step, option)),
  })
  return (
    <div>
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
      <p
        className={classNames('mt-3 text-sm', getAssurance(saved) ? 'font-medium' : 'text-muted')}
        data-testid="step-assurance"
      >
        {tick ? <NotYetSaved /> : assuranceInWords(step.completionRule, saved)}
      </p>
      {stage ? (
        <p className="mt-1 text-sm text-muted" data-testid="stage-total">
          {words.stageDone({ done: stage.done, total: stage.total })}
        </p>
      ) : null}
      {state.status === 'waived' && whileWaived ? <div className="mt-4">{whileWaived}</div> : null}
      <AskWhy
        title={isSkipping ? step.title : null}
        onSkip={(reason) => set(step, 'skipped', reason)}
        onClose={() => setSkipping(false)}
      />
    </div>
  )
}

type StatusButtonProps = {
  option: Choice
  isChosen: boolean
  isUnsaved: boolean
  isDisabled: boolean
  onPress: () => void
  /** Without a frame until it is chosen. */
  isQuiet?: boolean
}

function getLabel(option: Choice, isChosen: boolean): string {
  if (option === 'known') return knewAlready()
  return option === 'skipped' && !isChosen ? skipThis() : choiceWords[option]()
}

function StatusButton({ option, isChosen, isUnsaved, isDisabled, onPress, isQuiet = false }: StatusButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-description={isUnsaved ? notYetSaved() : undefined}
      data-unsaved={isUnsaved || undefined}
      disabled={isDisabled}
      onClick={onPress}
      className={classNames(
        'relative flex min-h-11 min-w-11 items-center gap-1.5 border text-[0.8125rem] leading-tight font-semibold disabled:opacity-60',
        // Neighbours share their edge.
        isQuiet ? 'rounded' : 'min-h-12 justify-center px-1 not-first:-ml-px first:rounded-l last:rounded-r',
        isChosen && 'z-1 border-pine bg-pine/12',
        isChosen && isQuiet && 'px-2',
        !isChosen && (isQuiet ? 'border-transparent' : 'border-edge'),
        !isChosen && 'text-muted hover:text-ink',
      )}
    >
      {isChosen || !isQuiet ? <TickMark status={option === 'known' ? 'done' : option} isUnsaved={isUnsaved} /> : null}
      <span className="min-w-0 break-words">{getLabel(option, isChosen)}</span>
    </button>
  )
}

function assuranceInWords(completionRule: Step['completionRule'], state: StepState): string {
  if (state.status === 'skipped') return words.skippedBecause({ reason: state.reason ?? '' })
  const assurance = getAssurance(state)
  const rule = ruleWords[completionRule]()
  if (!assurance) return words.rule({ rule })
  const done = { known: state.known, assurance: assuranceWords[assurance]() }
  return isFullyShown(completionRule, assurance) ? words.doneShown(done) : words.doneWithRule({ ...done, rule })
}
