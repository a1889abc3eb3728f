'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useHandOverCohort } from '@/lib/mentoring/cohorts/client'
import * as words from '@/messages/generated/mentoring/cohort-closing'
import { CohortSelect } from '../cohort-select'

type HandOverFormProps = {
  cohortId: string
  /** Active mentors of it, without the lead. */
  mentors: readonly { readonly id: string; readonly name: string }[]
}

/** Form that makes another mentor the lead of a cohort. */
export function HandOverForm({ cohortId, mentors }: HandOverFormProps) {
  const [mentor, setMentor] = useState('')
  const toast = useToast()
  const { mutate, isPending, error } = useHandOverCohort(cohortId)
  const handedOver = () => {
    setMentor('')
    toast({ message: words.handedOver() })
  }
  return (
    <Form className="max-w-xl" refused={error} onSend={() => mutate(mentor, { onSuccess: handedOver })}>
      <Field id="lead" label={words.newLead()} hint={words.newLeadHint()} error={error?.message}>
        <div className="flex flex-wrap gap-2">
          <div className="min-w-0 flex-1 basis-48">
            <CohortSelect
              {...describedBy('lead', true, error)}
              cohorts={mentors}
              none={words.chooseMentor()}
              value={mentor}
              onChange={(event) => setMentor(event.target.value)}
            />
          </div>
          <Button type="submit" look="secondary" isPending={isPending}>
            {isPending ? words.handingOver() : words.handOver()}
          </Button>
        </div>
      </Field>
    </Form>
  )
}
