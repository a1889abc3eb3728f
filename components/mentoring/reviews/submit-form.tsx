'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { emptyWork, kindFields, workToSend } from '@/components/learning/evidence/work-draft'
import { WorkFields } from '@/components/learning/evidence/work-fields'
import { CohortSelect } from '@/components/mentoring/cohorts/cohort-select'
import { readFormRefusal } from '@/lib/doors/delivery/refusal'
import type { MyCohort } from '@/lib/mentoring/cohorts/cohort'
import { useSubmitWork } from '@/lib/mentoring/reviews/client'
import * as words from '@/messages/generated/mentoring/submit-work'
import { expectSubmission, forgetSubmission } from './learner/submitted-note'

type SubmitFormProps = {
  stepSlug: string
  /** To choose from; one or none means that there is nothing to choose. */
  cohorts: readonly MyCohort[]
  /** The cohort that has the review already. */
  cohortId?: string
}

/** Hands in an iteration. */
export default function SubmitForm({ stepSlug, cohorts, cohortId }: SubmitFormProps) {
  const [work, setWork] = useState(emptyWork)
  const [cohort, setCohort] = useState(cohortId ?? '')
  const { mutate, isPending, error } = useSubmitWork()
  const hasChoice = cohorts.length > 1
  const { reasons, problem } = readFormRefusal(error, [...kindFields[work.kind], ...(hasChoice ? ['cohort'] : [])])
  return (
    <Form
      className="max-w-xl space-y-4"
      onSend={() => {
        const input = { step: stepSlug, ...workToSend(work), cohort: hasChoice ? cohort : undefined }
        // The kind stays: who hands in again mostly shows the same kind of thing.
        expectSubmission(stepSlug)
        mutate(input, {
          onSuccess: () => setWork(({ kind }) => ({ ...emptyWork, kind })),
          onError: () => forgetSubmission(stepSlug),
        })
      }}
    >
      <WorkFields
        id="submit"
        work={work}
        reasons={reasons}
        labels={{ repository: words.repository(), note: words.wantHelp() }}
        onChange={(change) => setWork((before) => ({ ...before, ...change }))}
      />
      {hasChoice ? <CohortField cohorts={cohorts} value={cohort} error={reasons.cohort} onChange={setCohort} /> : null}
      <FieldErrorLine id="submit" error={problem} />
      <Button type="submit" disabled={isPending || work.isUploading}>
        {isPending ? words.submitting() : words.submit()}
      </Button>
    </Form>
  )
}

type CohortFieldProps = Pick<SubmitFormProps, 'cohorts'> & {
  value: string
  error?: string
  onChange: (id: string) => void
}

function CohortField({ cohorts, value, error, onChange }: CohortFieldProps) {
  return (
    <Field id="submit-cohort" label={words.cohort()} error={error}>
      <CohortSelect
        {...describedBy('submit-cohort', null, error)}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...{ cohorts, none: words.chooseCohort() }}
      />
    </Field>
  )
}
