'use client'

import { memo } from 'react'
import { Link } from '@/components/foundation/ui/link'
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
import { choices, getChoice, type StatusChoice } from '@/lib/learning/progress/choice'
import { type TickRequest, withPendingTick } from '@/lib/learning/progress/client'
import { countsAsDone, getAssurance, type StepState } from '@/lib/learning/progress/completion'
import type { ListedStep } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/step-list'
import { knewAlready } from '@/messages/generated/learning/step-words'

/** Id of the form of a list's ticks. */
export const TICKS_FORM = 'ticks'

type StepRowProps = {
  /** The roadmap that the list shows. */
  roadmapSlug: string
  step: ListedStep
  state: StepState
  /** A change that is not saved yet. */
  unsaved: TickRequest | undefined
  /** "2 of 6" of its checklist; null where nothing is checked, or it is done. */
  checked: string | null
  /** Whether the menu of statuses is rendered; until then only the status is. */
  isChoosable: boolean
  /** Sets the chosen status; skipping asks for a reason first. */
  onSet: (step: ListedStep, choice: StatusChoice) => void
  /** Set while selecting: whether this row is chosen. */
  isChosen?: boolean | undefined
  /** Called on a press while selecting; with shift it applies to all rows up to this one. */
  onChoose?: ((stepId: string, isRange: boolean) => void) | undefined
  /** Folded on a phone: it was done on first render. */
  isFinished?: boolean
  /** Outside the next level. */
  isLater?: boolean
}

/** A row of the list. Memoized: each tick re-renders the list, which has a hundred rows. */
export const StepRow = memo(function StepRow(props: StepRowProps) {
  const { roadmapSlug, step, state, unsaved, checked, isChoosable, onSet, isChosen, onChoose } = props
  const wanted = withPendingTick(state, unsaved)
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
        <Link href={paths.step(roadmapSlug, step.slug)} lang={contentLang()}>
          {step.title}
        </Link>
        <p>
          {[
            ...stepTraits(step),
            known ? choiceInText.known() : null,
            checked && !countsAsDone(status) ? words.checked({ count: checked }) : null,
            assurance && assurance !== 'claimed' ? assuranceWords[assurance]() : null,
            status === 'skipped' ? reason : null,
            // Last, so that hours are aligned.
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
