'use client'

import { memo } from 'react'
import { NotYetSaved } from '@/components/learning/progress/not-yet-saved'
import {
  assuranceWords,
  choiceInText,
  choiceWords,
  hoursOfStep,
  statusWords,
  stepTraits,
} from '@/components/learning/progress/step-words'
import { FormTick } from '@/components/learning/progress/tick-button'
import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { type Choice, choices, getChoice } from '@/lib/learning/progress/choice'
import { asWanted, type TickRequest } from '@/lib/learning/progress/client'
import { countsAsDone, getAssurance, type StepState } from '@/lib/learning/progress/completion'
import type { ListedStep } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/step-list'
import { knewAlready } from '@/messages/generated/learning/step-words'

/** Id of the form that the ticks of a list belong to. */
export const TICKS_FORM = 'ticks'

type StepRowProps = {
  /** Of the roadmap that the list shows. */
  roadmapSlug: string
  step: ListedStep
  state: StepState
  /** What was set and is not saved yet. */
  unsaved: TickRequest | undefined
  /** "2 of 6" of its checklist; null where nothing is checked, or it is done. */
  checked: string | null
  /** The menu of statuses is there; until then the status alone. */
  isChoosable: boolean
  /** Sets what was chosen; a skip asks for its reason first. */
  onSet: (step: ListedStep, choice: Choice) => void
  /** While one selects several: whether this one is. */
  isChosen?: boolean | undefined
  /** A press while one selects; with shift it holds for all up to here. */
  onChoose?: ((stepId: string, isRange: boolean) => void) | undefined
  /** A phone folds it away: it was done when the list came. */
  isFinished?: boolean
  /** The next level does not ask for it. */
  isLater?: boolean
}

/** Kept as it is while none of its props change: with each tick the list is drawn anew, and has a hundred of them. */
export const StepRow = memo(function StepRow(props: StepRowProps) {
  const { roadmapSlug, step, state, unsaved, checked, isChoosable, onSet, isChosen, onChoose } = props
  const wanted = asWanted(state, unsaved)
  const { status, known, reason } = wanted
  const chosen = getChoice(wanted)
  const assurance = getAssurance(state)
  return (
    <li
      id={step.slug}
      data-step=""
      data-status={status}
      data-finished={props.isFinished || undefined}
      data-later={props.isLater || undefined}
    >
      {onChoose ? (
        <label>
          <input
            type="checkbox"
            data-tick
            aria-label={words.chooseStep({ step: step.title })}
            checked={isChosen}
            disabled={status === 'waived'}
            onChange={({ nativeEvent }) => onChoose(step.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
            className="size-5"
          />
        </label>
      ) : (
        <FormTick
          form={TICKS_FORM}
          action={fillPath(callPaths.tick, { step: step.slug }, { roadmap: roadmapSlug })}
          title={step.title}
          status={status}
          isUnsaved={unsaved !== undefined}
          onTick={(choice) => onSet(step, choice)}
        />
      )}
      <div>
        <a href={paths.step(roadmapSlug, step.slug)} lang={contentLang()}>
          {step.title}
        </a>
        <p>
          {[
            ...stepTraits(step),
            known ? choiceInText.known() : null,
            checked && !countsAsDone(status) ? words.checked({ count: checked }) : null,
            assurance && assurance !== 'claimed' ? assuranceWords[assurance]() : null,
            status === 'skipped' ? reason : null,
            // Last, so that hours lie below each other.
            hoursOfStep(step),
          ]
            .filter((fact) => fact !== null)
            .join(' · ')}
          {unsaved ? (
            <>
              {' '}
              <NotYetSaved isFirst={false} />
            </>
          ) : null}
        </p>
      </div>
      {status === 'waived' || !isChoosable ? (
        <span>{chosen ? choiceWords[chosen]() : statusWords.waived()}</span>
      ) : (
        <select
          aria-label={words.statusOfStep({ step: step.title })}
          value={chosen ?? undefined}
          onChange={(event) => {
            const picked = choices.find((option) => option === event.target.value)
            if (picked) onSet(step, picked)
          }}
        >
          {choices.map((option) => (
            <option key={option} value={option}>
              {option === 'known' && !known ? knewAlready() : choiceWords[option]()}
            </option>
          ))}
        </select>
      )}
    </li>
  )
})
