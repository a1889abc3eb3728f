import { describedBy, Field, Textarea } from '@/components/foundation/ui/field'
import { MAX_SCORE_REASON } from '@/lib/mentoring/reviews/reason-limit'
import * as words from '@/messages/generated/mentoring/verdict'

type ReasonFieldProps = {
  rowId: string
  value: string
  error: string | null
  onChange: (reason: string) => void
}

/** Field for why a row is scored differently from what the checks suggest. */
export function ReasonField({ rowId, value, error, onChange }: ReasonFieldProps) {
  const id = `reason-${rowId}`
  return (
    <div className="border-l-2 border-ember pb-4 pl-3">
      <Field id={id} label={words.reasonLabel()} hint={words.reasonHint()} error={error}>
        <Textarea
          {...describedBy(id, true, error)}
          aria-required
          rows={3}
          maxLength={MAX_SCORE_REASON}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
    </div>
  )
}
