import type { ReactNode, Ref } from 'react'
import { ErrorLine, Input } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import * as words from '@/messages/generated/mentoring/schedule-form'
import { EARLIEST_DAY, LATEST_DAY, type TypedSpan } from './schedule-draft'

type SpanFieldsProps = {
  /** Begins the ids of both inputs. */
  id: string
  /** Names what has the dates, for those who hear the labels without the row. */
  what: string
  span: TypedSpan
  onChange: (span: TypedSpan) => void
  reasons: { readonly from?: string; readonly to?: string }
  ref?: Ref<HTMLInputElement>
}

/** Two date inputs beside each other: the first day and the last. */
export function SpanFields({ id, what, span, onChange, reasons, ref }: SpanFieldsProps) {
  return (
    <div className="grid max-w-88 grid-cols-2 gap-x-3">
      <DayInput
        id={`${id}-from`}
        label={<Rich text={words.firstDayOf({ what, hidden: (text) => <span className="sr-only">{text}</span> })} />}
        value={span.from}
        onChange={(from) => onChange({ ...span, from })}
        error={reasons.from}
        ref={ref}
      />
      <DayInput
        id={`${id}-to`}
        label={<Rich text={words.lastDayOf({ what, hidden: (text) => <span className="sr-only">{text}</span> })} />}
        value={span.to}
        onChange={(to) => onChange({ ...span, to })}
        error={reasons.to}
      />
    </div>
  )
}

type DayInputProps = {
  id: string
  label: ReactNode
  value: string
  onChange: (day: string) => void
  error?: string
  ref?: Ref<HTMLInputElement>
}

function DayInput({ id, label, value, onChange, error, ref }: DayInputProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm text-muted">
        {label}
      </label>
      <Input
        id={id}
        ref={ref}
        type="date"
        min={EARLIEST_DAY}
        max={LATEST_DAY}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className="mt-1 max-sm:px-2"
      />
      <ErrorLine id={`${id}-error`} error={error} className="mt-1" />
    </div>
  )
}
