'use client'

import { useRouter } from 'next/navigation'
import { useToast } from '@/components/foundation/ui/toast'
import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { paths } from '@/lib/foundation/paths'
import { useCloseReport } from '@/lib/mentoring/messages/client'
import * as words from '@/messages/generated/app/admin-reports'

/** Button that closes the report of a thread, after saying what that means. Leads back to the list. */
export function CloseReport({ thread }: { thread: string }) {
  const { mutate, isPending, error } = useCloseReport(thread)
  const { replace } = useRouter()
  const toast = useToast()
  const leave = (done: () => void) => () => {
    done()
    toast({ message: words.closed() })
    replace(paths.adminReports)
  }
  return (
    <ConfirmButton
      label={words.close()}
      title={words.closeTitle()}
      confirm={words.close()}
      doing={words.closing()}
      cancel={words.keepOpen()}
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(undefined, { onSuccess: leave(done) })}
    >
      <p>{words.closeHint()}</p>
    </ConfirmButton>
  )
}
