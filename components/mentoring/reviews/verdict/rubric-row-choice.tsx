import type { KeyboardEvent } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'
import type { ScoreSuggestion } from '@/lib/mentoring/reviews/review'
import { type Outcome, outcomes } from '@/lib/mentoring/reviews/verdicts/outcome'
import * as words from '@/messages/generated/mentoring/verdict'
import { outcomeWords } from '../review-words'

type RubricRowChoiceProps = {
  row: RubricRow
  value: Outcome | undefined
  suggestion: ScoreSuggestion | null
  /** The value is what the checks suggest: the mentor has not scored the row. */
  isSuggested: boolean
  /** The form marks it as missing. */
  isRefused: boolean
  onChange: (score: Outcome) => void
}

/**
 * Choice of a score for one row of the rubric, with the description of each. While it has the focus, the digits 1 to 3
 * choose.
 */
export function RubricRowChoice({ row, value, suggestion, isSuggested, isRefused, onChange }: RubricRowChoiceProps) {
  const sentences = { 'not-yet': row.notYet, competent: row.competent, excellent: row.excellent }
  const name = `score-${row.id}`
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = outcomes[Number(event.key) - 1]
    if (!chosen) return
    event.preventDefault()
    onChange(chosen)
    event.currentTarget.querySelector<HTMLInputElement>(`#${CSS.escape(`${name}-${chosen}`)}`)?.focus()
  }
  return (
    <fieldset
      onKeyDown={onKeyDown}
      aria-describedby={
        classNames(suggestion && `${name}-suggestion`, isRefused && 'verdict-scores-error') || undefined
      }
      data-refused={isRefused ? '' : undefined}
      className="pt-3 pb-4"
    >
      <legend className="float-left w-full pb-1 font-semibold">{row.title}</legend>
      <div className="clear-both">
        {suggestion ? <Suggestion id={`${name}-suggestion`} suggestion={suggestion} isValue={isSuggested} /> : null}
        {outcomes.map((outcome) => (
          <label
            key={outcome}
            htmlFor={`${name}-${outcome}`}
            className={classNames(
              'flex min-h-11 gap-3 border-l-2 border-transparent py-2 pl-3 hover:bg-sunk has-checked:border-pine has-checked:bg-raised',
              isSuggested && suggestion && 'border-dashed',
            )}
          >
            <input
              type="radio"
              id={`${name}-${outcome}`}
              name={name}
              className="mt-0.5 size-4 shrink-0"
              checked={value === outcome}
              onChange={() => onChange(outcome)}
            />
            <span className="grid min-w-0 gap-x-3 sm:grid-cols-[5.5rem_minmax(0,1fr)]">
              <span className="text-sm font-semibold">{outcomeWords[outcome]()}</span>
              <span className="text-sm text-muted">{sentences[outcome]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type SuggestionProps = { id: string; suggestion: ScoreSuggestion; isValue: boolean }

/** Shows the score that the checks suggest for a row: as its value until the mentor chooses, then beside the choice. */
function Suggestion({ id, suggestion: { score, passed, ran }, isValue }: SuggestionProps) {
  return (
    <p id={id} className={classNames('pb-1 text-sm', isValue ? 'font-medium text-pine' : 'text-muted')}>
      {isValue
        ? words.suggestedValue({ passed, ran })
        : words.suggestion({ score: score === 'not-yet' ? 'other' : score, passed, ran })}
    </p>
  )
}
