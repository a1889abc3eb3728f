import { SplitBar } from '@/components/foundation/charts/split-bar'
import { Gloss } from '@/components/foundation/ui/gloss'
import { Rich } from '@/components/foundation/ui/rich'
import { assuranceInWords, levelName } from '@/lib/learning/levels/level-words'
import type { Totals } from '@/lib/learning/progress/completion'
import { levels } from '@/lib/learning/roadmaps/roadmap'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/learning/levels'
import { assuranceSegments } from './assurance-segments'

/** The core steps of each level on its own, with how sure their done ones are. */
export function LevelBars({ byLevel }: { byLevel: Totals['byLevel'] }) {
  const shown = levels.filter((level) => byLevel[level].total > 0)
  return (
    <ul className="space-y-4">
      {shown.map((level) => {
        const tally = byLevel[level]
        const name = levelName(level, true)
        return (
          <li key={level}>
            <p className="flex items-baseline justify-between gap-4">
              <span className="font-semibold">{name}</span>
              <span className="text-sm text-muted tabular-nums">{words.stepsProgress(tally)}</span>
            </p>
            <div className="my-1.5">
              <SplitBar
                title={words.coreStepsDone({ level: name })}
                segments={assuranceSegments(tally)}
                max={tally.total}
              />
            </div>
            {tally.done > 0 ? <p className="text-sm text-muted">{assuranceInWords(tally)}</p> : null}
          </li>
        )
      })}
      {shown.some((level) => byLevel[level].done > 0) ? (
        <li className="no-print text-sm text-muted">
          <Rich
            text={words.whatIsSure({
              verified: (text) => <Gloss text={glosses.verified()}>{text}</Gloss>,
              evidenced: (text) => <Gloss text={glosses.evidenced()}>{text}</Gloss>,
            })}
          />
        </li>
      ) : null}
    </ul>
  )
}
