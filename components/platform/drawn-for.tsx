'use client'

import type { ReactNode } from 'react'
import { PagePerson } from '@/lib/platform/delivery/page-person.client'

type Props = { person: string | null; children: ReactNode }

/** Says for whom the server drew what it contains: what is kept in the browser is found by it. */
export const DrawnFor = ({ person, children }: Props) => <PagePerson value={person}>{children}</PagePerson>
