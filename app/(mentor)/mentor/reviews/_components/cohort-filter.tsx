import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Field, Select } from '@/components/ui/field'
import { paths } from '@/lib/paths'
import type { QueueState } from '@/lib/reviews/schema'

type CohortFilterProps = {
  cohorts: readonly { readonly id: string; readonly name: string }[]
  state: QueueState
  cohort: string | undefined
}

/** Narrows the queue to one cohort. The choice stands in the address. */
export function CohortFilter({ cohorts, state, cohort }: CohortFilterProps) {
  if (cohorts.length < 2 && !cohort) return null
  return (
    <Form action={paths.reviews} className="mb-6 flex max-w-xl flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-48">
        <Field id="cohort" label="Cohort">
          <Select key={cohort} id="cohort" name="cohort" defaultValue={cohort ?? ''}>
            <option value="">All your cohorts</option>
            {cohorts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {state === 'waiting' ? null : <input type="hidden" name="state" value={state} />}
      <Button type="submit" look="secondary">
        Show
      </Button>
    </Form>
  )
}
