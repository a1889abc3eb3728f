import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Page } from '@/components/foundation/layout/page'
import { canAdminister } from '@/lib/people/accounts/policy'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import { AdminNav } from './_components/admin-nav'

export const metadata: Metadata = { robots: { index: false } }

/** Frame of the admins' pages. A visitor is redirected by the page within it, which knows where to return to. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const who = await getVisitor()
  if (!isSignedIn(who)) return children
  if (!canAdminister(who)) notFound()
  return (
    <Page>
      <AdminNav />
      {children}
    </Page>
  )
}
