import { type Outcome, outcomes } from '@/lib/reviews/outcome'
import { outcomeWords } from './review-words'

type OutcomeChoiceProps = {
  /** The name of the group of radio buttons. */
  name: string
  legend: string
  /** What each outcome means here. */
  sentences: Readonly<Record<Outcome, string>>
  value: Outcome | undefined
  onChange: (outcome: Outcome) => void
}

/** One of three, each with its sentence. */
export function OutcomeChoice({ name, legend, sentences, value, onChange }: OutcomeChoiceProps) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      <div className="mt-2 grid gap-2 md:grid-cols-3">
        {outcomes.map((outcome) => (
          <label
            key={outcome}
            htmlFor={`${name}-${outcome}`}
            className="flex min-h-11 gap-3 rounded border border-rule p-3 hover:border-edge has-checked:border-pine has-checked:bg-raised"
          >
            <input
              type="radio"
              id={`${name}-${outcome}`}
              name={name}
              required
              className="mt-0.5 size-4 shrink-0 accent-pine"
              checked={value === outcome}
              onChange={() => onChange(outcome)}
            />
            <span className="min-w-0">
              <span className="block text-sm font-semibold">{outcomeWords[outcome]}</span>
              <span className="block text-sm text-muted">{sentences[outcome]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
