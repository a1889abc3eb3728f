'use client'

import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useTestMail } from '@/lib/platform/instance/client'
import * as words from '@/messages/generated/app/admin-instance'

/** Sends a test mail, and says what the mail server answered. */
export function TestMail() {
  const { mutate, isPending, data, error } = useTestMail()
  const isRefused = data?.outcome === 'refused'
  return (
    <div className="space-y-3">
      <Button look="secondary" isPending={isPending} onClick={() => mutate()}>
        {isPending ? words.sendingTestMail() : words.sendTestMail()}
      </Button>
      <p role="status" className="break-words">
        {data?.outcome === 'sent' ? words.mailSent(data) : data?.outcome === 'written' ? words.mailWritten() : null}
      </p>
      <ErrorLine error={isRefused ? words.mailRefused(data) : error?.message} />
    </div>
  )
}
