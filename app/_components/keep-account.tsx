'use client'

import dynamic from 'next/dynamic'

/** On every page, and hardly ever shown: therefore its code comes only where it is. */
export const KeepAccount = dynamic(() =>
  import('@/components/care/privacy/keep-account-button').then((part) => part.KeepAccountButton),
)
