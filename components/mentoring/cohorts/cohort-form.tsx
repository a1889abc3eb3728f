'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { paths } from '@/lib/foundation/paths'
import { useCreateCohort } from '@/lib/mentoring/cohorts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/cohort-forms'
import type { RoadmapChoice } from './settings/roadmap-choice'
import { RoadmapField } from './settings/roadmap-field'

const USUAL_HOURS = '16'

type CohortFormProps = {
  /** In their order: the first is chosen at first. */
  roadmaps: readonly RoadmapChoice[]
}

/** Form that makes a cohort and opens its page, for the other settings. */
export function CohortForm({ roadmaps }: CohortFormProps) {
  const [name, setName] = useState('')
  const [roadmap, setRoadmap] = useState(roadmaps[0]?.slug ?? '')
  const [hours, setHours] = useState(USUAL_HOURS)
  const router = useRouter()
  const toast = useToast()
  const { mutate, isPending, error } = useCreateCohort()
  const { reasons, problem } = readFormRefusal(error, ['name', 'roadmap', 'promisedHours'])
  return (
    <Form
      className="max-w-xl space-y-4"
      refused={error}
      onSend={() => {
        const made = ({ id }: { id: string }) => {
          toast({ message: words.cohortCreated() })
          router.push(paths.cohortPeople(id))
        }
        mutate({ name, roadmap, promisedHours: Number(hours) }, { onSuccess: made })
      }}
    >
      <Field id="cohort-name" label={words.name()} hint={words.nameHint()} error={reasons.name}>
        <Input
          {...describedBy('cohort-name', true, reasons.name)}
          aria-required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <RoadmapField
        id="cohort-roadmap"
        roadmaps={roadmaps}
        value={roadmap}
        onChange={setRoadmap}
        error={reasons.roadmap}
      />
      <Field id="cohort-hours" label={words.promisedHours()} hint={words.hoursHint()} error={reasons.promisedHours}>
        <Input
          {...describedBy('cohort-hours', true, reasons.promisedHours)}
          type="number"
          inputMode="numeric"
          aria-required
          min={1}
          max={160}
          step={1}
          className="max-w-32"
          value={hours}
          onChange={(event) => setHours(event.target.value)}
        />
      </Field>
      <FieldErrorLine id="cohort" error={problem} />
      <Button type="submit" isPending={isPending}>
        {isPending ? words.creating() : words.create()}
      </Button>
    </Form>
  )
}
