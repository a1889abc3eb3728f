import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { requireViewer } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { canAdminister } from '@/lib/people/policy'

export const metadata: Metadata = { robots: { index: false } }

export default async function AdminLayout({ children }: { children: ReactNode }) {
  if (!canAdminister(await requireViewer(paths.adminPeople))) notFound()
  return children
}
