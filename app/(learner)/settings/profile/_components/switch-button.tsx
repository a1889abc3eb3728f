'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useSetPublicProfile } from '@/lib/care/profiles/client'
import * as words from '@/messages/generated/app/settings-profile'

/** Takes the page away at once, or puts it back. */
export function SwitchButton({ isOn }: { isOn: boolean }) {
  const { mutate, isPending, error } = useSetPublicProfile()
  return (
    <div>
      <Button look={isOn ? 'danger' : 'primary'} isPending={isPending} onClick={() => mutate({ isOn: !isOn })}>
        {isOn ? words.switchOff() : words.switchOn()}
      </Button>
      <FieldErrorLine id="profile-switch" error={error?.message} />
    </div>
  )
}
