'use client'

import { useFormStatus } from 'react-dom'
import * as words from '@/messages/generated/foundation/ui'
import { Button } from './button'

/** The button of a `next/form`: shows that the search is in progress. */
export function SubmitSearchButton() {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" look="secondary" isPending={pending}>
      {pending ? words.searching() : words.show()}
    </Button>
  )
}
