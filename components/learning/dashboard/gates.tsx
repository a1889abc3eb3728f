import { Section } from '@/components/foundation/layout/page'
import { Gloss } from '@/components/foundation/ui/gloss'
import { GateList } from '@/components/learning/levels/gate-list'
import { SkillsLink } from '@/components/learning/levels/skills-link'
import { levelInText, levelsApartInWords } from '@/lib/learning/levels/level-words'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/learning/dashboard'
import type { DashboardView } from './dashboard-view'

/** The gates of the level that comes next; at the end of the trail, what was reached. */
type GatesProps = Pick<DashboardView, 'standing' | 'isNew'> & { roadmapSlug: string }

export function Gates({ standing, isNew, roadmapSlug }: GatesProps) {
  const { next, claimed, hasPaidWork } = standing
  if (next) {
    return (
      <Section
        title={words.requirementsFor({ level: levelInText(next, hasPaidWork) })}
        lead={words.requirementsLead()}
        aside={<Gloss text={glosses.requirement()}>{words.whatIsRequirement()}</Gloss>}
      >
        <GateList standing={standing} isNew={isNew} />
        <SkillsLink roadmapSlug={roadmapSlug} level={levelInText(next, hasPaidWork)} />
      </Section>
    )
  }
  if (!claimed) return null
  return (
    <Section title={words.requirements()}>
      <p>{words.requirementsMet()}</p>
      <p className="mt-2 text-sm text-muted">{levelsApartInWords(standing)}</p>
    </Section>
  )
}
