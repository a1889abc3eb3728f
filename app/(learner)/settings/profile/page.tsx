import type { Metadata } from 'next'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { Section } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { LearningLog } from '@/components/operations/profiles/learning-log'
import { ProfileHeading } from '@/components/operations/profiles/profile-heading'
import { profileView } from '@/components/operations/profiles/profile-view'
import { DrawnFor } from '@/components/platform/drawn-for'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { getMainRoadmap } from '@/lib/learning/progress/data'
import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import { findPendingDeletion } from '@/lib/operations/privacy/deletion/data'
import { findOwnProfile } from '@/lib/operations/profiles/data'
import { proposeHandle } from '@/lib/operations/profiles/handle'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/settings-profile'
import { ProfileSwitches } from './_components/profile-switches'
import { ProfileVisibility } from './_components/profile-visibility'
import { WhatIsShown } from './_components/what-is-shown'

export const generateMetadata = (): Metadata => ({ title: words.title() })

export default async function ProfileSettingsPage() {
  const viewer = await requireViewer(paths.profileSettings)
  const [own, pending] = await Promise.all([findOwnProfile(viewer, new Date()), findPendingDeletion(viewer)])
  if (!own) {
    return (
      <EmptyState title={words.empty()} action={<ButtonLink href={paths.onboarding}>{words.makePlan()}</ButtonLink>}>
        <p>{words.emptyHint()}</p>
      </EmptyState>
    )
  }
  const { settings, facts } = own
  const view = profileView(facts)
  return (
    <DrawnFor person={viewer.id}>
      <Section title={words.title()} lead={words.lead()}>
        <ProfileVisibility
          settings={settings}
          proposed={proposeHandle(viewer.name)}
          origin={siteOrigin()}
          isLeaving={pending !== null}
        />
      </Section>
      <Section title={words.shows()} lead={settings.handle ? undefined : words.optionalHint()}>
        <WhatIsShown leadsToLevels={hasLevels(await getMainRoadmap(viewer))} />
        {settings.handle ? <ProfileSwitches settings={settings} /> : null}
      </Section>
      <Section title={words.visitorSees({ isOn: settings.isOn })} lead={words.visitorSeesHint()}>
        <div className="mt-6 border-t-2 border-ink pt-8">
          <ProfileHeading view={view} level={3} />
          <LearningLog view={view} />
        </div>
      </Section>
    </DrawnFor>
  )
}
