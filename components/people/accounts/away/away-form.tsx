'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { useSetAway } from '@/lib/people/accounts/away/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/people/away'
import { BackButton } from './back-button'

type AwayFormProps = {
  /** Last day away; null while the mentor is there. */
  until: string | null
  today: string
}

/** Form for the last day on which a mentor is away. */
export function AwayForm({ until, today }: AwayFormProps) {
  const [day, setDay] = useState(until ?? '')
  const { mutate, isPending, error, reset } = useSetAway()
  const toast = useToast()
  const { reasons, problem } = readFormRefusal(error, ['until'])
  return (
    <Form
      className="max-w-md space-y-4"
      refused={error}
      onSend={() =>
        mutate({ until: day }, { onSuccess: () => toast({ message: words.saved({ day: formatLongDay(day) }) }) })
      }
    >
      <Field id="away-until" label={words.label()} error={reasons.until}>
        <Input
          {...describedBy('away-until', null, reasons.until)}
          type="date"
          aria-required
          min={today}
          value={day}
          onChange={(event) => {
            reset()
            setDay(event.target.value)
          }}
        />
      </Field>
      <FieldErrorLine id="away" error={problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="secondary" isPending={isPending}>
          {isPending ? words.setting() : until ? words.change() : words.set()}
        </Button>
        {until ? <BackButton /> : null}
      </div>
    </Form>
  )
}
