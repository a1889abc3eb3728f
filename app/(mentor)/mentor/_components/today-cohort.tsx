import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Field, Select } from '@/components/ui/field'
import type { CohortChoice } from '@/lib/mentoring/table/learner-row'
import { paths } from '@/lib/paths'

type TodayCohortProps = { cohorts: readonly CohortChoice[]; cohort: string | undefined }

/** Narrows the day to one cohort. The choice stands in the address. */
export function TodayCohort({ cohorts, cohort }: TodayCohortProps) {
  if (cohorts.length < 2) return null
  return (
    <Form action={paths.mentor} className="mb-8 flex max-w-xl flex-wrap items-end gap-2">
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
      <Button type="submit" look="secondary">
        Show
      </Button>
    </Form>
  )
}
