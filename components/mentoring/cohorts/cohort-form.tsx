'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { readFormRefusal } from '@/lib/doors/delivery/refusal'
import { paths } from '@/lib/foundation/paths'
import { useCreateCohort } from '@/lib/mentoring/cohorts/client'

const USUAL_HOURS = '16'

/** Makes a cohort and leads to its page, where the rest is set. */
export function CohortForm() {
  const [name, setName] = useState('')
  const [hours, setHours] = useState(USUAL_HOURS)
  const router = useRouter()
  const toast = useToast()
  const { mutate, isPending, error } = useCreateCohort()
  const { reasons, problem } = readFormRefusal(error, ['name', 'promisedHours'])
  return (
    <Form
      className="max-w-xl space-y-4"
      onSend={() => {
        const made = ({ id }: { id: string }) => {
          toast({ message: 'Cohort created. Share its join link.' })
          router.push(paths.cohort(id))
        }
        mutate({ name, promisedHours: Number(hours) }, { onSuccess: made })
      }}
    >
      <Field id="cohort-name" label="Name" hint="Learners see it when they join." error={reasons.name}>
        <Input
          {...describedBy('cohort-name', true, reasons.name)}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field
        id="cohort-hours"
        label="Review within (working hours)"
        hint="Learners see when feedback is due. 16 hours are two working days, Monday to Friday, 9 to 17 in your time zone. You can change days and hours later."
        error={reasons.promisedHours}
      >
        <Input
          {...describedBy('cohort-hours', true, reasons.promisedHours)}
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={160}
          step={1}
          className="max-w-32"
          value={hours}
          onChange={(event) => setHours(event.target.value)}
        />
      </Field>
      <FieldErrorLine id="cohort" error={problem} />
      <Button type="submit" disabled={isPending}>
        {isPending ? 'Creating' : 'Create a cohort'}
      </Button>
    </Form>
  )
}
