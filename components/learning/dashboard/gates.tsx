import { Section } from '@/components/foundation/layout/page'
import { Gloss } from '@/components/foundation/ui/gloss'
import { LevelBar } from '@/components/learning/levels/level-bar'
import { SkillsLink } from '@/components/learning/levels/skills-link'
import { levelInText, levelsApartInWords } from '@/lib/learning/levels/level-words'
import type { Totals } from '@/lib/learning/progress/completion'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/learning/dashboard'
import type { DashboardView } from './dashboard-view'
import { GateList } from './gate-list'

/** Shows the gates of the next level; at the end of the trail, the reached level. */
type GatesProps = Pick<DashboardView, 'standing' | 'isNew'> & { roadmapSlug: string; byLevel: Totals['byLevel'] }

export function Gates({ standing, isNew, roadmapSlug, byLevel }: GatesProps) {
  const { leadsToLevels, next, claimed, hasPaidWork } = standing
  if (next && !leadsToLevels) {
    return (
      <Section title={words.stages()}>
        <GateList standing={standing} isNew={isNew} />
      </Section>
    )
  }
  if (next) {
    return (
      <Section
        title={words.requirementsFor({ level: levelInText(next, hasPaidWork) })}
        aside={<Gloss text={glosses.requirement()}>{words.whatIsRequirement()}</Gloss>}
      >
        {isNew ? null : <LevelBar level={next} tally={byLevel[next]} />}
        <GateList standing={standing} isNew={isNew} />
        {claimed ? <p className="mt-3 text-sm text-muted">{levelsApartInWords(standing)}</p> : null}
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
