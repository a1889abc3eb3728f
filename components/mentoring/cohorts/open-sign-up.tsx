'use client'

import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useUpdateCohort } from '@/lib/mentoring/cohorts/client'
import * as words from '@/messages/generated/mentoring/cohort-members'

/** Switch that lets people with the join link sign up where the instance does not. Saved as it is changed. */
export function OpenSignUp({ cohortId, isOn }: { cohortId: string; isOn: boolean }) {
  const { mutate, isPending, variables, error } = useUpdateCohort(cohortId)
  const isChecked = isPending ? variables?.opensSignUp === true : isOn
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5 shrink-0 accent-pine"
          checked={isChecked}
          onChange={({ target }) => mutate({ opensSignUp: target.checked })}
        />
        {words.opensSignUp()}
      </label>
      <FieldErrorLine id="opens-sign-up" error={error?.message} />
    </div>
  )
}
