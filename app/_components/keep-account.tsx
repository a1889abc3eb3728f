'use client'

import { type ComponentProps, lazy } from 'react'
import type { KeepAccountButton } from '@/components/care/privacy/keep-account-button'

const Button = lazy(() =>
  import('@/components/care/privacy/keep-account-button').then((part) => ({ default: part.KeepAccountButton })),
)

/** On every page, and hardly ever shown: therefore its code comes only where it is. */
export function KeepAccount(props: ComponentProps<typeof KeepAccountButton>) {
  // Not exported as it is: what the server names may not itself be lazy.
  return <Button {...props} />
}
