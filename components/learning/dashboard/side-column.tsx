import { Section } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Gloss } from '@/components/foundation/ui/gloss'
import { GateList } from '@/components/learning/levels/gate-list'
import { levelInText, levelsApartInWords } from '@/lib/learning/levels/level-words'
import type { DashboardView } from './dashboard-view'

type NextProps = Pick<DashboardView, 'next' | 'isNew'> & {
  /** What finishing it does to the date. */
  effect: string | null
}

export function NextBestStep({ next, isNew, effect }: NextProps) {
  return (
    <section data-blaze={next.blaze ?? undefined} className="border-l-4 border-blaze pl-5">
      <p className="text-sm text-muted">{isNew ? 'First step' : 'Next best step'}</p>
      <h2 className="mt-1 text-xl">{next.title}</h2>
      <p className="mt-1.5 text-sm text-muted">{next.why}</p>
      {effect ? <p className="mt-1.5 text-sm text-muted">{effect}</p> : null}
      {next.effort ? <p className="mt-1.5 text-sm text-muted">{next.effort}</p> : null}
      <ButtonLink href={next.href} className="mt-4">
        {next.action}
      </ButtonLink>
    </section>
  )
}

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
