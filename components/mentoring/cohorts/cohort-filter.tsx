import Form from 'next/form'
import { Field } from '@/components/foundation/ui/field'
import { SubmitSearchButton } from '@/components/foundation/ui/submit-search-button'
import * as usual from '@/messages/generated/mentoring/cohort-filter'
import { CohortSelect } from './cohort-select'

type CohortFilterProps = {
  /** Path of the filtered page. */
  action: string
  cohorts: readonly { readonly id: string; readonly name: string }[]
  cohort: string | undefined
  words?: {
    readonly label: string
    /** Label of no choice. */
    readonly none: string
    /** Minimum number of cohorts for a choice. */
    readonly fewest: number
  }
  /** Other query parameters to keep. */
  kept?: Readonly<Record<string, string>>
}

/** Filter of a mentors' page by cohort. The address contains the choice. */
export function CohortFilter({ action, cohorts, cohort, words, kept = {} }: CohortFilterProps) {
  const { label, none, fewest } = words ?? { label: usual.cohort(), none: usual.allCohorts(), fewest: 2 }
  if (cohorts.length < fewest && !cohort) return null
  return (
    <Form action={action} className="no-print mb-8 flex max-w-xl flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-48">
        <Field id="cohort" label={label}>
          <CohortSelect key={cohort} id="cohort" name="cohort" defaultValue={cohort ?? ''} {...{ cohorts, none }} />
        </Field>
      </div>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitSearchButton />
    </Form>
  )
}
