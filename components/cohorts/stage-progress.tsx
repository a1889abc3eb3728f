import { BlazeMark } from '@/components/roadmaps/blaze-mark'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { Totals } from '@/lib/progress/completion'
import type { Roadmap } from '@/lib/roadmaps/roadmap'

type StageProgressProps = { roadmap: Roadmap; totals: Totals }

/** A row for each stage that has core steps on the learner's track. */
export function StageProgress({ roadmap, totals }: StageProgressProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {roadmap.stages.map((stage, position) => {
        const tally = totals.byStage[stage.slug]
        if (!tally || tally.total === 0) return null
        return (
          <li
            key={stage.id}
            data-blaze={position + 1}
            className="grid items-center gap-x-6 gap-y-1.5 py-3 sm:grid-cols-[14rem_1fr_12rem]"
          >
            <span className="flex items-center gap-3 font-medium">
              <BlazeMark position={position} />
              {stage.title}
            </span>
            <ProgressBar label={`Core steps of ${stage.title}`} value={tally.done} max={tally.total} />
            <span className="text-sm text-muted tabular-nums">
              {tally.done} of {tally.total}
              {tally.verified > 0 ? `, ${tally.verified} verified` : ''}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
