'use client'

import type { ReactNode } from 'react'
import { PagePerson } from '@/lib/platform/delivery/page-person.client'

type Props = { person: string | null; children: ReactNode }

/** Names the person for whom the server rendered its children: keys of cached values and drafts contain their id. */
export const DrawnFor = ({ person, children }: Props) => <PagePerson value={person}>{children}</PagePerson>
