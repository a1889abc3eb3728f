import type { Metadata } from 'next'
import { LearningLog } from '@/components/care/profiles/learning-log'
import { ProfileHeading } from '@/components/care/profiles/profile-heading'
import { profileView } from '@/components/care/profiles/profile-view'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Section } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { findPendingDeletion } from '@/lib/care/privacy/deletion/data'
import { findOwnProfile } from '@/lib/care/profiles/data'
import { handleFrom } from '@/lib/care/profiles/handle'
import { requireViewer } from '@/lib/doors/auth/session'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { OnOrOff } from './_components/on-or-off'
import { ProfileSwitches } from './_components/profile-switches'
import { WhatIsShown } from './_components/what-is-shown'

export const metadata: Metadata = { title: 'Public profile' }

export default async function ProfileSettingsPage() {
  const viewer = await requireViewer(paths.profileSettings)
  const [own, pending] = await Promise.all([findOwnProfile(viewer, new Date()), findPendingDeletion(viewer)])
  if (!own) {
    return (
      <EmptyState title="Nothing to show yet" action={<ButtonLink href={paths.onboarding}>Make your plan</ButtonLink>}>
        <p>A public profile shows how far you are on a roadmap. Choose your track first.</p>
      </EmptyState>
    )
  }
  const { settings, facts } = own
  const view = profileView(facts)
  return (
    <>
      <Section
        title="Public profile"
        lead="A page with your learning log that anyone with its address can see, without an account. Off until you switch it on."
      >
        <OnOrOff
          settings={settings}
          proposed={handleFrom(viewer.name)}
          origin={siteOrigin()}
          isLeaving={pending !== null}
        />
      </Section>
      <Section
        title="What it shows"
        lead={
          settings.handle ? undefined : 'Links to your work and learning days are not shown unless you choose them.'
        }
      >
        <WhatIsShown />
        {settings.handle ? <ProfileSwitches settings={settings} /> : null}
      </Section>
      <Section
        title={settings.isOn ? 'What a visitor sees now' : 'What a visitor would see'}
        lead="This is exactly what visitors see."
      >
        <div className="mt-6 border-t-2 border-ink pt-8">
          <ProfileHeading view={view} level={3} />
          <LearningLog view={view} />
        </div>
      </Section>
    </>
  )
}
