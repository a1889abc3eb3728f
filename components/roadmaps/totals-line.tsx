import type { Totals } from '@/lib/progress/completion'

/** The whole in one line: what is done of the core, how sure that is, and what lies beside it. */
export function TotalsLine({ totals }: { totals: Totals }) {
  const { junior } = totals.byLevel
  const { all } = totals
  return (
    <p className="text-lg" data-testid="totals">
      <strong className="tabular-nums">
        {junior.done} of {junior.total}
      </strong>{' '}
      core steps to junior-ready
      <span className="text-muted">
        {' '}
        · {all.done} done in all, {all.verified + all.evidenced} of them verified or evidenced · {all.learning} under
        way
        {all.skipped > 0 ? ` · ${all.skipped} skipped` : null}
      </span>
    </p>
  )
}
