'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { describedBy, Field, FieldError, Input, Select, Textarea } from '@/components/ui/field'
import type { MyCohort } from '@/lib/cohorts/cohort'
import { useSubmitWork } from '@/lib/reviews/client'
import { RequestError } from '@/lib/transport'

type SubmitFormProps = {
  stepSlug: string
  /** To choose from; one or none means that there is nothing to choose. */
  cohorts: readonly MyCohort[]
  /** The cohort that has the review already. */
  cohortId?: string
}

/** Hands in an iteration. */
export function SubmitForm({ stepSlug, cohorts, cohortId }: SubmitFormProps) {
  const [url, setUrl] = useState('')
  const [note, setNote] = useState('')
  const [cohort, setCohort] = useState(cohortId ?? '')
  const { mutate, isPending, error } = useSubmitWork()
  const reasons = error instanceof RequestError ? error.fields : {}
  const hasChoice = cohorts.length > 1
  const isAboutField = Boolean(reasons.url || reasons.note || (hasChoice && reasons.cohort))
  return (
    <form
      className="max-w-xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        const input = { step: stepSlug, url, note, cohort: hasChoice ? cohort : undefined }
        mutate(input, {
          onSuccess: () => {
            setUrl('')
            setNote('')
          },
        })
      }}
    >
      <Field
        id="submit-url"
        label="Link to your repository"
        hint="Best at one commit: then the feedback is about exactly that."
        error={reasons.url}
      >
        <Input
          {...describedBy('submit-url', true, reasons.url)}
          required
          type="url"
          inputMode="url"
          maxLength={500}
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      <Field id="submit-note" label="What do you want help with? (optional)" error={reasons.note}>
        <Textarea
          {...describedBy('submit-note', null, reasons.note)}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      {hasChoice ? (
        <Field id="submit-cohort" label="Cohort whose mentors review it" error={reasons.cohort}>
          <Select
            {...describedBy('submit-cohort', null, reasons.cohort)}
            required
            value={cohort}
            onChange={(event) => setCohort(event.target.value)}
          >
            <option value="">Choose a cohort</option>
            {cohorts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <FieldError id="submit" error={error && !isAboutField ? error.message : null} />
      <Button type="submit" disabled={isPending}>
        {isPending ? 'Handing in' : 'Hand in for review'}
      </Button>
    </form>
  )
}
