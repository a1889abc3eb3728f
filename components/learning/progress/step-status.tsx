'use client'

import { type ReactNode, useState } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { assuranceWords, choiceWords, ruleWords } from '@/components/learning/progress/step-words'
import { choices, getChoice } from '@/lib/learning/progress/choice'
import { asWanted, useProgress } from '@/lib/learning/progress/client'
import { getAssurance, getState, isFullyShown, type Progress, type StepState } from '@/lib/learning/progress/completion'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/step-status'
import { knewAlready, notYetSaved } from '@/messages/generated/learning/step-words'
import { AskWhy } from './ask-why'
import { NotYetSaved } from './not-yet-saved'
import { TickMark } from './tick-mark'
import { useTicks } from './use-ticks'

type TickedStep = Pick<Step, 'id' | 'title' | 'stageSlug' | 'completionRule'>

/** Three in a row on a phone and two beside the text; what is said least often comes last, in full words. */
const inPlace = [...choices.filter((choice) => choice !== 'known'), 'known'] as const

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
  return (
    <div>
      <fieldset>
        <legend className="sr-only">{words.status()}</legend>
        <div className="grid grid-cols-6 gap-2 lg:grid-cols-2">
          {inPlace.map((option) => {
            const isChosen = choice === option
            const isUnsaved = isChosen && tick !== undefined
            return (
              <button
                key={option}
                type="button"
                aria-pressed={isChosen}
                aria-description={isUnsaved ? notYetSaved() : undefined}
                data-unsaved={isUnsaved || undefined}
                // A waiver is a mentor's to end, but who does the step all the same has done it.
                disabled={choice === null && option !== 'done' && option !== 'known'}
                onClick={() => (option === 'skipped' ? setSkipping(true) : set(step, option))}
                className={classNames(
                  'flex min-h-12 items-center gap-1.5 rounded border px-2 text-left max-[22.5rem]:flex-col max-[22.5rem]:items-start max-[22.5rem]:py-2 text-[0.8125rem] leading-tight font-semibold disabled:opacity-60 sm:gap-2.5 sm:px-3 sm:text-sm',
                  isChosen ? 'border-pine bg-pine/12' : 'border-rule text-muted hover:border-edge',
                  option === 'known' ? 'col-span-4 lg:col-span-2' : 'col-span-2 lg:col-span-1',
                )}
              >
                <TickMark status={option === 'known' ? 'done' : option} isUnsaved={isUnsaved} />
                <span className="min-w-0 break-words">
                  {option === 'known' ? knewAlready() : choiceWords[option]()}
                </span>
              </button>
            )
          })}
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

function assuranceInWords(completionRule: Step['completionRule'], state: StepState): string {
  if (state.status === 'skipped') return words.skippedBecause({ reason: state.reason ?? '' })
  const assurance = getAssurance(state)
  const rule = ruleWords[completionRule]()
  if (!assurance) return words.rule({ rule })
  const done = { known: state.known, assurance: assuranceWords[assurance]() }
  return isFullyShown(completionRule, assurance) ? words.doneShown(done) : words.doneWithRule({ ...done, rule })
}
