import { Section } from '@/components/foundation/layout/page'
import { notificationRegistry } from '@/lib/mentoring/notifications/registry'
import type { Audience } from '@/lib/people/notifications/definition'
import type { KindMode } from '@/lib/people/notifications/mail-mode'
import * as words from '@/messages/generated/app/settings-mail'
import { type MailGroup, MailPreferences } from './mail-preferences'

const titles: Readonly<Record<Audience, () => string>> = {
  learner: words.asLearner,
  mentor: words.asMentor,
  both: words.eitherSide,
}

/** Settings of mail. Learners who are not mentors see one list, which does not mention mentors. */
export function MailSection({ preferences, email }: { preferences: readonly KindMode[]; email: string }) {
  return (
    <Section id="mail" title={words.title()} lead={words.lead({ email })}>
      <MailPreferences groups={groupKinds(preferences)} />
    </Section>
  )
}

function groupKinds(modes: readonly KindMode[]): MailGroup[] {
  const getAudience = ({ kind }: KindMode) => notificationRegistry[kind].audience
  const preferences = modes.map((one) => ({ ...one, label: notificationRegistry[one.kind].label() }))
  const isMentor = preferences.some((one) => getAudience(one) === 'mentor')
  if (!isMentor) return [{ title: words.notifications(), preferences }]
  return (['learner', 'mentor', 'both'] as const).map((audience) => ({
    title: titles[audience](),
    preferences: preferences.filter((one) => getAudience(one) === audience),
  }))
}
