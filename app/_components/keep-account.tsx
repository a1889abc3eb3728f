'use client'

import { type ComponentProps, lazy } from 'react'
import type { KeepAccountButton } from '@/components/operations/privacy/keep-account-button'

const Button = lazy(() =>
  import('@/components/operations/privacy/keep-account-button').then((part) => ({ default: part.KeepAccountButton })),
)

/** Loaded only where it is shown: every page contains it, but hardly ever shows it. */
export function KeepAccount(props: ComponentProps<typeof KeepAccountButton>) {
  // Wrapped, since a component rendered by the server may not itself be lazy.
  return <Button {...props} />
}
