import { Section } from '@/components/foundation/layout/page'
import { ConfirmationList } from '@/components/mentoring/learners/confirmation-list'
import type { Skill } from '@/lib/learning/roadmaps/roadmap'
import type { Confirmation } from '@/lib/mentoring/learners/confirmations/confirmation'
import * as words from '@/messages/generated/app/roadmap'

type Confirmed = { confirmations: readonly Confirmation[]; timeZone: string }

/** Lists mentors' confirmations of one skill; nothing where there are none. */
export function ConfirmedSkill({ confirmations, skill, timeZone }: Confirmed & { skill: string }) {
  const seen = confirmations.filter((one) => one.skill === skill)
  return seen.length > 0 ? <ConfirmationList confirmations={seen} timeZone={timeZone} /> : null
}

/** Lists mentors' confirmations of skills that the roadmap no longer has, since they stay. */
export function EarlierSkills({ confirmations, skills, timeZone }: Confirmed & { skills: readonly Skill[] }) {
  const gone = confirmations.filter((one) => !skills.some(({ slug }) => slug === one.skill))
  if (gone.length === 0) return null
  return (
    <Section title={words.confirmedEarlier()} lead={words.confirmedEarlierLead()}>
      <ConfirmationList confirmations={gone} timeZone={timeZone} isNamed />
    </Section>
  )
}
