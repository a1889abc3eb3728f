'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { keptNext } from '@/lib/people/accounts/safe-next'

/** What links to the ways in carry along from this page, so that nobody loses what they came for. */
export const useKeptNext = (): string | undefined => keptNext(usePathname(), useSearchParams())
