'use client'

import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input, Select, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useProposePlan } from '@/lib/mentoring/learners/agreed-plans/client'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/mentored-plan'

type AgreedPlanFormProps = {
  learner: { readonly id: string; readonly name: string }
  cohorts: readonly SharedCohort[]
  /** Hours of the learner's present plan. */
  weeklyHours: number
}

function readProposal(form: HTMLFormElement) {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '')
  return {
    cohort: text('cohort'),
    weeklyHours: Number(text('weeklyHours')),
    arriveBy: text('arriveBy'),
    note: text('note'),
  }
}

/** Form that proposes a pace and a day. Nothing changes for the learner before they agree. */
export function AgreedPlanForm({ learner, cohorts, weeklyHours }: AgreedPlanFormProps) {
  const toast = useToast()
  const { mutate, isPending, error, reset } = useProposePlan(learner.id)
  const { reasons, problem } = readFormRefusal(error)
  const propose = (form: HTMLFormElement) => {
    const proposal = readProposal(form)
    const isSent = () => {
      // Keeps values typed while the proposal was being sent, for the next one.
      if (JSON.stringify(readProposal(form)) === JSON.stringify(proposal)) form.reset()
      toast({ message: words.sent({ name: learner.name }) })
    }
    mutate(proposal, { onSuccess: isSent })
  }
  return (
    <Form className="space-y-4" refused={error} onSend={propose} onChange={() => error && reset()}>
      {cohorts.length > 1 ? (
        <Field id="agreed-cohort" label={words.goalOf()} error={reasons.cohort}>
          <Select {...describedBy('agreed-cohort', null, reasons.cohort)} name="cohort">
            {cohorts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <input type="hidden" name="cohort" value={cohorts[0]?.id} />
      )}
      <div className="flex flex-wrap gap-4">
        <Field id="agreed-hours" label={words.hours()} error={reasons.weeklyHours}>
          <Input
            {...describedBy('agreed-hours', null, reasons.weeklyHours)}
            name="weeklyHours"
            type="number"
            inputMode="numeric"
            min={1}
            max={80}
            step={1}
            aria-required
            defaultValue={weeklyHours}
            className="max-w-28"
          />
        </Field>
        <Field id="agreed-day" label={words.arriveBy()} error={reasons.arriveBy}>
          <Input
            {...describedBy('agreed-day', null, reasons.arriveBy)}
            name="arriveBy"
            type="date"
            className="max-w-48"
          />
        </Field>
      </div>
      <Field id="agreed-note" label={words.why()} hint={words.whyHint()} error={reasons.note}>
        <Textarea {...describedBy('agreed-note', true, reasons.note)} name="note" maxLength={1000} rows={3} />
      </Field>
      <FieldErrorLine id="agreed-plan" error={problem} />
      <Button type="submit" look="secondary" isPending={isPending}>
        {isPending ? words.proposing() : words.send()}
      </Button>
    </Form>
  )
}
