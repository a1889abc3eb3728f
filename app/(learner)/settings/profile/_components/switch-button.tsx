'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useSetPublicProfile } from '@/lib/operations/profiles/client'
import * as words from '@/messages/generated/app/settings-profile'

/** Switches the profile off or on at once. */
export function SwitchButton({ isOn }: { isOn: boolean }) {
  const { mutate, isPending, error } = useSetPublicProfile()
  const toast = useToast()
  const turn = () =>
    mutate({ isOn: !isOn }, { onSuccess: () => toast({ message: isOn ? words.switchedOff() : words.switchedOn() }) })
  return (
    <div>
      <Button look={isOn ? 'danger' : 'primary'} isPending={isPending} onClick={turn}>
        {isOn ? words.switchOff() : words.switchOn()}
      </Button>
      <FieldErrorLine id="profile-switch" error={error?.message} />
    </div>
  )
}
