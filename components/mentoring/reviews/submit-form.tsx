'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { kindFields, type WorkDraft, workToSend } from '@/components/learning/evidence/work-draft'
import { WorkFields } from '@/components/learning/evidence/work-fields'
import { CohortSelect } from '@/components/mentoring/cohorts/cohort-select'
import type { MyCohort } from '@/lib/mentoring/cohorts/cohort'
import { useSubmitWork } from '@/lib/mentoring/reviews/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/submit-work'
import { clearSubmitting, markSubmitting } from './learner/submitted-note'
import { clearSentWork, useWorkDraft } from './use-work-draft'

type SubmitFormProps = {
  stepSlug: string
  /** Cohorts to choose from, where there is more than one. */
  cohorts: readonly MyCohort[]
  /** The review's present cohort. */
  cohortId?: string
}

/** Form that submits an iteration. */
export default function SubmitForm({ stepSlug, cohorts, cohortId }: SubmitFormProps) {
  const [typed, updateTyped] = useWorkDraft(stepSlug)
  // Not part of the kept text: an upload ends when the form unmounts.
  const [isUploading, setUploading] = useState(false)
  const [cohort, setCohort] = useState(cohortId ?? '')
  const sent = useRef<WorkDraft | null>(null)
  const { mutate, isPending, error } = useSubmitWork(() => updateTyped((now) => clearSentWork(now, sent.current)))
  const work = { ...typed, isUploading }
  const hasChoice = cohorts.length > 1
  const { reasons, problem } = readFormRefusal(error, [...kindFields[work.kind], ...(hasChoice ? ['cohort'] : [])])
  return (
    <Form
      className="max-w-xl space-y-4"
      refused={error}
      onSend={() => {
        const input = { step: stepSlug, ...workToSend(work), cohort: hasChoice ? cohort : undefined }
        sent.current = typed
        markSubmitting(stepSlug)
        mutate(input, { onError: () => clearSubmitting(stepSlug) })
      }}
    >
      <WorkFields
        id="submit"
        work={work}
        reasons={reasons}
        labels={{ repository: words.repository(), note: words.wantHelp() }}
        onChange={({ isUploading: isBusy, ...change }) => {
          if (isBusy !== undefined) setUploading(isBusy)
          updateTyped((now) => ({ ...now, ...change }))
        }}
      />
      {hasChoice ? <CohortField cohorts={cohorts} value={cohort} error={reasons.cohort} onChange={setCohort} /> : null}
      <FieldErrorLine id="submit" error={problem} />
      <Button type="submit" isPending={isPending || isUploading}>
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
        aria-required
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...{ cohorts, none: words.chooseCohort() }}
      />
    </Field>
  )
}
