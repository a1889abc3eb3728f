'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { findPreservedNext } from '@/lib/people/accounts/sign-in/safe-next'

/** Returns `next` for sign-in and sign-up links on this page. */
export const usePreservedNext = (): string | undefined => findPreservedNext(usePathname(), useSearchParams())
