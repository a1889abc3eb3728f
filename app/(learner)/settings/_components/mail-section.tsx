import { Section } from '@/components/foundation/layout/page'
import type { KindMode } from '@/lib/people/notifications/mail-mode'
import { type Audience, getAudience } from '@/lib/people/notifications/policy'
import { type MailGroup, MailPreferences } from './mail-preferences'

const titles: Readonly<Record<Audience, string>> = {
  learner: 'As a learner',
  mentor: 'As a mentor',
  both: 'On either side of a review',
}

/** What comes by mail. Who only learns sees one list, without a word about mentors. */
export function MailSection({ preferences, email }: { preferences: readonly KindMode[]; email: string }) {
  return (
    <Section
      id="mail"
      title="Mail"
      lead={`Sent to ${email}. The daily mail arrives after 8 a.m. and contains only what you haven’t read here.`}
    >
      <MailPreferences groups={groupKinds(preferences)} />
    </Section>
  )
}

function groupKinds(preferences: readonly KindMode[]): MailGroup[] {
  const isMentor = preferences.some(({ kind }) => getAudience(kind) === 'mentor')
  if (!isMentor) return [{ title: 'Notifications', preferences }]
  return (['learner', 'mentor', 'both'] as const).map((audience) => ({
    title: titles[audience],
    preferences: preferences.filter(({ kind }) => getAudience(kind) === audience),
  }))
}
