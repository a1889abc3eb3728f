import { Gloss } from '@/components/foundation/ui/gloss'
import { Rich } from '@/components/foundation/ui/rich'
import type { Totals } from '@/lib/learning/progress/completion'
import { countCoreSteps } from '@/lib/learning/progress/stage-count'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/learning/step-list'

type Props = {
  totals: Totals
  /** The roadmap has levels, which the line names. */
  leadsToLevels: boolean
}

/** Shows the totals in one line: the done core steps, their assurance, and optional steps if any. */
export function TotalsLine({ totals, leadsToLevels }: Props) {
  const { all } = totals
  const way = countCoreSteps(totals, leadsToLevels)
  return (
    <p className="sm:text-lg" data-testid="totals">
      <Rich
        text={words.totals({
          ...way,
          b: (count) => <strong className="tabular-nums">{count}</strong>,
        })}
      />
      <span className="text-muted max-sm:block max-sm:text-sm">
        {' '}
        <span className="max-sm:hidden">· </span>
        {words.totalsBeside({ ...all, proven: all.verified + all.evidenced, isAll: all.done === way.done })}
        <span className="no-print">
          {' '}
          · <Gloss text={leadsToLevels ? glosses.core() : glosses.coreToFinish()}>{words.whatIsCore()}</Gloss>
        </span>
      </span>
    </p>
  )
}
