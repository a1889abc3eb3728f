import { type EvidenceKind, evidenceKinds } from '@/lib/learning/evidence/shown-work'
import { kind as question } from '@/messages/generated/learning/evidence-form'
import { evidenceKindWords, kindSentences } from './kind-words'

type KindChoiceProps = { id: string; value: EvidenceKind; onChange: (kind: EvidenceKind) => void }

/** Lets the learner choose the kind of evidence. */
export function KindChoice({ id, value, onChange }: KindChoiceProps) {
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{question()}</legend>
      <div className="mt-1.5 grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] gap-2">
        {evidenceKinds.map((kind) => (
          <label
            key={kind}
            htmlFor={`${id}-kind-${kind}`}
            className="flex min-h-11 gap-3 rounded border border-rule p-3 hover:border-edge has-checked:border-pine has-checked:bg-raised"
          >
            <input
              type="radio"
              id={`${id}-kind-${kind}`}
              name={`${id}-kind`}
              className="mt-0.5 size-4 shrink-0"
              checked={value === kind}
              onChange={() => onChange(kind)}
            />
            <span className="min-w-0">
              <span className="block text-sm font-semibold">{evidenceKindWords[kind]()}</span>
              <span className="block text-sm text-muted">{kindSentences[kind]()}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
