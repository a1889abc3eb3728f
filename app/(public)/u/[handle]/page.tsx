import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { LearningLog } from '@/components/profiles/learning-log'
import { ProfileHeading } from '@/components/profiles/profile-heading'
import { profileView } from '@/components/profiles/profile-view'
import { WhatThisIs } from '@/components/profiles/what-this-is'
import { visitor } from '@/lib/auth/viewer'
import { paths } from '@/lib/paths'
import { findPublicProfile } from '@/lib/profiles/data'

type Props = { params: Promise<{ handle: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await findPublicProfile(visitor, (await params).handle)
  if (!profile) return { robots: { index: false, follow: false } }
  const { name, handle, summary } = profileView(profile.facts)
  return {
    title: `${name}: learning log`,
    description: summary,
    alternates: { canonical: paths.profile(handle ?? '') },
    // Not before its owner allows it.
    robots: profile.isListed ? undefined : { index: false, follow: false },
  }
}

/** What somebody chose to show of their way: the same for everybody, whoever asks. */
export default async function PublicProfilePage({ params }: Props) {
  const profile = await findPublicProfile(visitor, (await params).handle)
  if (!profile) notFound()
  const view = profileView(profile.facts)
  return (
    <Page width="text">
      <ProfileHeading view={view} level={1} />
      <LearningLog view={view} />
      <WhatThisIs view={view} />
    </Page>
  )
}
