'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import type { Day } from '@/lib/foundation/values/day-words'
import { useAssumeWorkStart } from '@/lib/learning/plans/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/learning/level-path'

type PathAssumptionsProps = { startsWorkOn: Day | null; today: Day }

const id = 'starts-work-on'

/** Lets the learner set the assumed start of paid work, the one assumption that they know better. */
export function PathAssumptionsNote({ startsWorkOn, today }: PathAssumptionsProps) {
  const [day, setDay] = useState(startsWorkOn ?? '')
  const hint = words.expectedStartHint()
  const { mutate, isPending, isSuccess, variables, error, reset } = useAssumeWorkStart()
  const { reasons, problem } = readFormRefusal(error, ['startsWorkOn'])
  const choose = (chosen: string) => {
    if (isSuccess) reset()
    setDay(chosen)
  }
  const save = () => {
    mutate(day || null)
  }
  return (
    <Form method="post" refused={error} onSend={save}>
      <Field id={id} label={words.expectedStart()} hint={hint} error={reasons.startsWorkOn}>
        <div className="flex flex-wrap items-center gap-3">
          <Input
            {...describedBy(id, hint, reasons.startsWorkOn)}
            name="startsWorkOn"
            type="date"
            min={today}
            value={day}
            onChange={(event) => choose(event.target.value)}
            className="max-w-48"
          />
          <Button type="submit" look="secondary" isPending={isPending}>
            {isPending ? words.saving() : words.save()}
          </Button>
          <p role="status" className="text-sm text-muted">
            {isSuccess && variables === (day || null) ? words.saved() : null}
          </p>
        </div>
      </Field>
      <FieldErrorLine id="path" error={problem} />
    </Form>
  )
}
