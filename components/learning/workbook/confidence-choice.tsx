'use client'

import { useToast } from '@/components/foundation/ui/toast'
import { NotYetSaved } from '@/components/learning/progress/not-yet-saved'
import { useConfidence } from '@/lib/learning/workbook/client'
import { type Confidence, confidences, confidenceWords } from '@/lib/learning/workbook/confidence'
import * as words from '@/messages/generated/learning/confidence-choice'

type Props = { step: string; confidence: Confidence | null }

/** Asks for the learner's confidence, right after the self-check. */
export function ConfidenceChoice({ step, confidence }: Props) {
  const { record, isPending, shown } = useConfidence(step, confidence)
  const toast = useToast()
  const choose = (value: Confidence) =>
    record({ step, value }, { onError: ({ message }) => toast({ tone: 'problem', message }) })
  return (
    <fieldset className="mt-6">
      <legend className="font-semibold">{words.question()}</legend>
      <p className="text-sm text-muted">
        {words.hint()} {isPending ? <NotYetSaved /> : null}
      </p>
      <div className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-4">
        {confidences.map((value) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded border border-edge px-3 text-sm hover:bg-sunk has-checked:border-pine has-checked:bg-raised"
          >
            <input
              type="radio"
              name="confidence"
              className="size-4 shrink-0"
              checked={shown === value}
              onChange={() => choose(value)}
            />
            {confidenceWords[value]()}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
