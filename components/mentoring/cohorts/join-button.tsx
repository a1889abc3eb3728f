'use client'

import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useJoinCohort } from '@/lib/mentoring/cohorts/client'
import * as words from '@/messages/generated/mentoring/cohort-terms'

export function JoinButton({ code }: { code: string }) {
  const { mutate, isPending, error } = useJoinCohort()
  return (
    <>
      <Button isPending={isPending} onClick={() => mutate(code)}>
        {isPending ? words.joining() : words.join()}
      </Button>
      <ErrorLine error={error?.message} className="mt-2" />
    </>
  )
}
