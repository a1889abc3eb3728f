import Form from 'next/form'
import { Field, Select } from '@/components/ui/field'
import { ShowButton } from '@/components/ui/pending'

type CohortFilterProps = {
  /** The page that is narrowed. */
  action: string
  cohorts: readonly { readonly id: string; readonly name: string }[]
  cohort: string | undefined
  /** What else stands in the address and stays there. */
  kept?: Readonly<Record<string, string>>
}

/** Narrows a page of the mentors' to one cohort. The choice stands in the address. */
export function CohortFilter({ action, cohorts, cohort, kept = {} }: CohortFilterProps) {
  if (cohorts.length < 2 && !cohort) return null
  return (
    <Form action={action} className="mb-8 flex max-w-xl flex-wrap items-end gap-2">
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
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ShowButton />
    </Form>
  )
}
