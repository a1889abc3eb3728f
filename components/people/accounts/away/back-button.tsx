'use client'

import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useSetAway } from '@/lib/people/accounts/away/client'
import * as words from '@/messages/generated/people/away'

/** Button with which a mentor who is away says that they are back. */
export function BackButton() {
  const { mutate, isPending, error } = useSetAway()
  const toast = useToast()
  return (
    <>
      <Button
        look="secondary"
        isPending={isPending}
        onClick={() => mutate({ until: null }, { onSuccess: () => toast({ message: words.welcomeBack() }) })}
      >
        {words.back()}
      </Button>
      <ErrorLine error={error?.message} className="w-full" />
    </>
  )
}
