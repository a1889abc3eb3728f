'use client'

import type { ReactNode } from 'react'
import { PagePerson } from '@/lib/platform/delivery/page-person.client'

type Props = { person: string | null; children: ReactNode }

/** Provides the id of the person whose page the server rendered: keys of cached values and drafts contain it. */
export const DrawnFor = ({ person, children }: Props) => <PagePerson value={person}>{children}</PagePerson>
