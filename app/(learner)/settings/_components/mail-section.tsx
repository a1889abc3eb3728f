import { Section } from '@/components/foundation/layout/page'
import type { KindMode } from '@/lib/people/notifications/mail-mode'
import { type Audience, getAudience } from '@/lib/people/notifications/policy'
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

function groupKinds(preferences: readonly KindMode[]): MailGroup[] {
  const isMentor = preferences.some(({ kind }) => getAudience(kind) === 'mentor')
  if (!isMentor) return [{ title: words.notifications(), preferences }]
  return (['learner', 'mentor', 'both'] as const).map((audience) => ({
    title: titles[audience](),
    preferences: preferences.filter(({ kind }) => getAudience(kind) === audience),
  }))
}
