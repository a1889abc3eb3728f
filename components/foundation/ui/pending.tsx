'use client'

import { useLinkStatus } from 'next/link'
import { useFormStatus } from 'react-dom'
import * as words from '@/messages/generated/foundation/ui'
import { Button } from './button'

/**
 * A stroke below a link whose page is on its way. It comes after a fifth of a second: most pages are there before. The
 * link needs `relative`.
 */
export function LinkPending() {
  const { pending } = useLinkStatus()
  return pending ? <span aria-hidden="true" className="link-pending" /> : null
}

/** The button of a `Form` of Next's: says that it looks while what was asked for is on its way. */
export function ShowButton() {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" look="secondary" disabled={pending}>
      {pending ? words.searching() : words.show()}
    </Button>
  )
}
