'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { keptNext } from '@/lib/people/accounts/safe-next'

/** Returns `next` for sign-in and sign-up links on this page. */
export const useKeptNext = (): string | undefined => keptNext(usePathname(), useSearchParams())
