import { type Outcome, outcomes } from '@/lib/mentoring/reviews/verdicts/outcome'
import * as words from '@/messages/generated/mentoring/verdict'
import { outcomeWords } from '../review-words'

type OutcomeChoiceProps = {
  /** Id of the form that it belongs to, as it may be outside of it. */
  form: string
  value: Outcome | null
  /** Reason of a refusal; the id of its line begins with `verdict-outcome`. */
  error?: string
  onChange: (outcome: Outcome) => void
}

/** Choice of the overall outcome, in one line. */
export function OutcomeChoice({ form, value, error, onChange }: OutcomeChoiceProps) {
  return (
    <fieldset
      aria-describedby={error ? 'verdict-outcome-error' : undefined}
      data-refused={error ? '' : undefined}
      className="flex flex-wrap items-center gap-x-5"
    >
      <legend className="float-left mr-5 font-semibold max-sm:w-full">{words.outcome()}</legend>
      {outcomes.map((outcome) => (
        <label
          key={outcome}
          htmlFor={`outcome-${outcome}`}
          className="inline-flex min-h-11 min-w-11 items-center gap-2"
        >
          <input
            type="radio"
            id={`outcome-${outcome}`}
            name="outcome"
            form={form}
            className="size-4 shrink-0"
            checked={value === outcome}
            onChange={() => onChange(outcome)}
          />
          {outcomeWords[outcome]()}
        </label>
      ))}
    </fieldset>
  )
}
