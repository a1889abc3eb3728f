import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { canMentor } from '@/lib/people/accounts/policy'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'

export const metadata: Metadata = { robots: { index: false } }

export default async function MentorLayout({ children }: { children: ReactNode }) {
  const who = await getVisitor()
  // A visitor is redirected to sign-in by the page itself, which knows where to return to.
  if (isSignedIn(who) && !canMentor(who)) notFound()
  return children
}
