import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/foundation/layout/page'
import { LearningLog } from '@/components/operations/profiles/learning-log'
import { ProfileHeading } from '@/components/operations/profiles/profile-heading'
import { ProfileIntroduction } from '@/components/operations/profiles/profile-introduction'
import { profileView } from '@/components/operations/profiles/profile-view'
import { paths } from '@/lib/foundation/paths'
import { findPublicProfile } from '@/lib/operations/profiles/data'
import { visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/operations/profile'

type Props = { params: Promise<{ handle: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await findPublicProfile(visitor, (await params).handle)
  if (!profile) return { robots: { index: false, follow: false } }
  const { name, handle, summary } = profileView(profile.facts)
  return {
    title: words.title({ name }),
    description: summary,
    alternates: { canonical: paths.profile(handle ?? '') },
    // Only with its owner's permission.
    robots: profile.isListed ? undefined : { index: false, follow: false },
  }
}

/** Shows what a learner chose to publish: the same for every visitor. */
export default async function PublicProfilePage({ params }: Props) {
  const profile = await findPublicProfile(visitor, (await params).handle)
  if (!profile) notFound()
  const view = profileView(profile.facts)
  return (
    <Page width="text">
      <ProfileHeading view={view} level={1} />
      <LearningLog view={view} />
      <ProfileIntroduction view={view} />
    </Page>
  )
}
