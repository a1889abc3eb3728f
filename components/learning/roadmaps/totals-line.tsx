import { Gloss } from '@/components/foundation/ui/gloss'
import type { Totals } from '@/lib/learning/progress/completion'

type Props = {
  totals: Totals
  /** Levels are for the main roadmap; any other is walked for its own sake. */
  leadsToLevels: boolean
}

/** The whole in one line: what is done of the core, how sure that is, and what lies beside it. */
export function TotalsLine({ totals: { all, core, byLevel }, leadsToLevels }: Props) {
  const way = leadsToLevels ? byLevel.junior : core
  return (
    <p className="sm:text-lg" data-testid="totals">
      <strong className="tabular-nums">
        {way.done} of {way.total}
      </strong>{' '}
      {leadsToLevels ? 'core steps to junior-ready' : 'core steps'}
      <span className="text-muted max-sm:block max-sm:text-sm">
        {' '}
        <span className="max-sm:hidden">· </span>
        {all.done} done in all, {all.verified + all.evidenced} of them verified or evidenced · {all.learning} under way
        {all.skipped > 0 ? ` · ${all.skipped} skipped` : null}
        <span className="no-print">
          {' '}
          · <Gloss term="core">what is core?</Gloss>
        </span>
      </span>
    </p>
  )
}
