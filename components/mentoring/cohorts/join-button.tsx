'use client'

import { Button } from '@/components/foundation/ui/button'
import { useJoinCohort } from '@/lib/mentoring/cohorts/client'

export function JoinButton({ code }: { code: string }) {
  const { mutate, isPending, error } = useJoinCohort()
  return (
    <>
      <Button disabled={isPending} onClick={() => mutate(code)}>
        {isPending ? 'Joining' : 'Join'}
      </Button>
      {error ? (
        <p role="alert" className="mt-2 text-sm font-medium text-ember">
          {error.message}
        </p>
      ) : null}
    </>
  )
}
