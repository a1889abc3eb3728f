'use client'

import { useFormStatus } from 'react-dom'
import * as words from '@/messages/generated/foundation/ui'
import { Button } from './button'

/** The button of a `Form` of Next's: says that it looks while what was asked for is on its way. */
export function ShowButton() {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" look="secondary" isPending={pending}>
      {pending ? words.searching() : words.show()}
    </Button>
  )
}
