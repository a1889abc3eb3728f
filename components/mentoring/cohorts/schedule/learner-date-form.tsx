'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { Rich } from '@/components/foundation/ui/rich'
import { useToast } from '@/components/foundation/ui/toast'
import type { Day } from '@/lib/foundation/values/day-words'
import { useSaveLearnerDate } from '@/lib/mentoring/cohorts/schedule/client'
import type { LearnerDatesInput } from '@/lib/mentoring/cohorts/schedule/schema'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/learner-dates'
import { EARLIEST_DAY, LATEST_DAY } from './schedule-draft'

type LearnerDateFormProps = {
  cohortId: string
  learnerId: string
  /** Unique on the page. */
  id: string
  label: string
  hint?: string
  /** The date that counts now. */
  day: Day | null
  /** A mentor moved it for this learner. */
  isOwn: boolean
  /** Makes what is sent for a day, or for null to take it back. */
  toInput: (day: Day | null) => LearnerDatesInput
}

/** One date of a learner, to move for them alone, or to take back. */
export function LearnerDateForm(props: LearnerDateFormProps) {
  const { cohortId, learnerId, id, label, hint, day, isOwn, toInput } = props
  const toast = useToast()
  const { mutate, isPending, error } = useSaveLearnerDate(cohortId, learnerId)
  const { value, type, settle, reset } = useTypedDay(day)
  const save = (next: Day | null) => {
    // The class's date can be moved, not taken away.
    if (next === day || (next === null && !isOwn)) {
      reset()
      return toast({ message: words.nothingChanged() })
    }
    const confirm = () => {
      settle(next)
      toast({ message: next === null ? words.takenBack() : words.saved() })
    }
    mutate(toInput(next), { onSuccess: confirm })
  }
  const { reasons, problem } = readFormRefusal(error)
  const reason = Object.values(reasons)[0]
  return (
    <Form method="post" refused={error} onSend={() => save(value || null)}>
      <Field id={id} label={label} hint={hint} error={reason}>
        <div className="flex flex-wrap items-center gap-2">
          <Input
            {...describedBy(id, hint, reason)}
            type="date"
            min={EARLIEST_DAY}
            max={LATEST_DAY}
            value={value}
            onChange={({ target }) => type(target.value)}
            className="max-w-44"
          />
          <Button type="submit" look="secondary" isPending={isPending}>
            <span>
              <Rich text={words.submit({ what: label, hidden: (text) => <span className="sr-only">{text}</span> })} />
            </span>
          </Button>
        </div>
      </Field>
      {isOwn ? (
        <Button
          look="quiet"
          className="-ml-2"
          isPending={isPending}
          onClick={() => {
            // The button goes away with the date that it takes back.
            document.getElementById(id)?.focus()
            save(null)
          }}
        >
          <span>
            <Rich
              text={words.followClass({ what: label, hidden: (text) => <span className="sr-only">{text}</span> })}
            />
          </span>
        </Button>
      ) : null}
      <FieldErrorLine id={`${id}-form`} error={problem} />
    </Form>
  )
}

/** Keeps what is typed into a date, until the page brings what was saved. */
function useTypedDay(day: Day | null) {
  const [shown, setShown] = useState(day)
  const [typed, setTyped] = useState<{ readonly text: string; readonly isSaved: boolean } | null>(null)
  if (shown !== day) {
    setShown(day)
    if (typed?.isSaved) setTyped(null)
  }
  return {
    value: typed?.text ?? day ?? '',
    type: (text: string) => setTyped({ text, isSaved: false }),
    /** Marks a day as saved, unless another was typed meanwhile. */
    settle: (sent: Day | null) =>
      setTyped((now) =>
        now === null || sent === null || now.text === sent ? { text: sent ?? '', isSaved: true } : now,
      ),
    /** Shows the date that counts. */
    reset: () => setTyped(null),
  }
}
