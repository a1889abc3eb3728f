import Form from 'next/form'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Field, Input, Select } from '@/components/foundation/ui/field'
import { SubmitSearchButton } from '@/components/foundation/ui/submit-search-button'
import { CohortSelect } from '@/components/mentoring/cohorts/cohort-select'
import { paths } from '@/lib/foundation/paths'
import type { CohortChoice } from '@/lib/mentoring/learners/table/learner-row'
import type { LearnersQuery } from '@/lib/mentoring/learners/table/schema'
import type { LearnerSort } from '@/lib/mentoring/learners/table/sorts'
import * as words from '@/messages/generated/app/learners'
import * as flags from '@/messages/generated/mentoring/flags'

const flagChoices = {
  '': words.anyFlag,
  any: words.withFlag,
  gone: flags.gone,
  behind: flags.behind,
  late: flags.late,
} as const
const sortChoices: Readonly<Record<LearnerSort, () => string>> = {
  name: words.sortName,
  progress: words.sortProgress,
  behind: words.sortBehind,
  last: words.sortLast,
  pace: words.sortPace,
  forecast: words.sortForecast,
  late: words.sortLate,
}

type LearnerFiltersProps = { query: LearnersQuery; cohorts: readonly CohortChoice[] }

/** Filters and order of the list of learners, all kept in the address. */
export function LearnerFilters({ query, cohorts }: LearnerFiltersProps) {
  const { q, flag, cohort, mentor, sort, direction } = query
  return (
    <Form
      key={JSON.stringify([q, flag, cohort, mentor, sort, direction])}
      action={paths.learners}
      role="search"
      className="mb-6 flex flex-wrap items-end gap-3"
    >
      <div className="min-w-0 flex-2 basis-56">
        <Field id="q" label={words.name()}>
          <Input id="q" name="q" type="search" maxLength={80} defaultValue={q} />
        </Field>
      </div>
      {cohorts.length > 1 ? (
        <div className="min-w-0 flex-2 basis-56">
          <Field id="cohort" label={words.cohort()}>
            <CohortSelect
              id="cohort"
              name="cohort"
              defaultValue={cohort ?? ''}
              {...{ cohorts, none: words.allCohorts() }}
            />
          </Field>
        </div>
      ) : null}
      <div className="min-w-0 flex-1 basis-36">
        <Field id="flag" label={words.flag()}>
          <Select id="flag" name="flag" defaultValue={flag ?? ''}>
            {Object.entries(flagChoices).map(([value, label]) => (
              <option key={value} value={value}>
                {label()}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className="min-w-0 flex-1 basis-36">
        <Field id="mentor" label={words.mentor()}>
          <Select id="mentor" name="mentor" defaultValue={mentor ?? ''}>
            <option value="">{words.allLearners()}</option>
            <option value="me">{words.myLearners()}</option>
          </Select>
        </Field>
      </div>
      <div className="min-w-0 flex-1 basis-36">
        <Field id="sort" label={words.sortedBy()}>
          <Select id="sort" name="sort" defaultValue={sort}>
            {Object.entries(sortChoices).map(([value, label]) => (
              <option key={value} value={value}>
                {label()}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitSearchButton />
        {q || flag || cohort || mentor ? (
          <ButtonLink look="quiet" href={paths.learners}>
            {words.showAll()}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  )
}
