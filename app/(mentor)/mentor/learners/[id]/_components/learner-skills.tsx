import { Section } from '@/components/foundation/layout/page'
import { ConfirmationForm, ConfirmationRevoke } from '@/components/mentoring/learners/confirmation-form'
import { ConfirmationList } from '@/components/mentoring/learners/confirmation-list'
import { ConfirmationPagination } from '@/components/mentoring/learners/confirmation-pagination'
import * as words from '@/messages/generated/app/learner'
import type { LearnerFacts } from './learner-facts'

type LearnerSkillsProps = Pick<
  LearnerFacts,
  'mentee' | 'roadmap' | 'skills' | 'confirmations' | 'mine' | 'place' | 'timeZone'
>

/** Id of the section, the target of the links to its other pages. */
const SKILLS = 'skills'

/** Lists soft skills with mentors' confirmations, and lets the mentor confirm them. */
export function LearnerSkills(props: LearnerSkillsProps) {
  const { mentee, roadmap, skills, confirmations: page, mine, place, timeZone } = props
  if (!mentee.hasPlan) return null
  const soft = skills.filter(({ kind }) => kind === 'soft')
  if (soft.length === 0) return null
  return (
    <Section id={SKILLS} title={words.skills()} lead={words.skillsLead()}>
      <ul className="border-t border-rule">
        {soft.map((skill) => {
          const seen = page.confirmations.filter((one) => one.skill === skill.slug)
          const own = mine.find((one) => one.skill === skill.slug)
          return (
            <li key={skill.slug} className="border-b border-rule py-2">
              <div className="flex flex-wrap items-center justify-between gap-x-4">
                <h3 className="text-base">{skill.title}</h3>
                <div className="no-print flex">
                  <ConfirmationForm learnerId={mentee.id} roadmap={roadmap.slug} skill={skill} note={own?.note} />
                  {own ? <ConfirmationRevoke learnerId={mentee.id} roadmap={roadmap.slug} skill={skill} /> : null}
                </div>
              </div>
              {seen.length > 0 ? <ConfirmationList confirmations={seen} timeZone={timeZone} /> : null}
            </li>
          )
        })}
      </ul>
      <ConfirmationPagination confirmationsBefore={page.confirmationsBefore} place={place} section={SKILLS} />
    </Section>
  )
}
