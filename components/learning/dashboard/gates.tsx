import { Section } from '@/components/foundation/layout/page'
import { Gloss } from '@/components/foundation/ui/gloss'
import { GateList } from '@/components/learning/levels/gate-list'
import { levelInText, levelsApartInWords } from '@/lib/learning/levels/level-words'
import type { DashboardView } from './dashboard-view'

/** The gates of the level that comes next; at the end of the trail, what was reached. */
export function Gates({ standing, isNew }: Pick<DashboardView, 'standing' | 'isNew'>) {
  const { next, claimed, hasPaidWork } = standing
  if (next) {
    return (
      <Section title={`Gates to ${levelInText(next, hasPaidWork)}`} aside={<Gloss term="gate">What is a gate?</Gloss>}>
        <GateList standing={standing} isNew={isNew} />
      </Section>
    )
  }
  if (!claimed) return null
  return (
    <Section title="Gates">
      <p>Every gate of this track is open.</p>
      <p className="mt-2 text-sm text-muted">{levelsApartInWords(standing)}</p>
    </Section>
  )
}
