import { SplitBar } from '@/components/foundation/charts/split-bar'
import { Gloss } from '@/components/foundation/ui/gloss'
import { Rich } from '@/components/foundation/ui/rich'
import { assuranceInWords, levelName } from '@/lib/learning/levels/level-words'
import type { Tally } from '@/lib/learning/progress/completion'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/learning/levels'
import { assuranceSegments } from './assurance-segments'

/** Bar of a level's core steps, with the assurance of the done ones. */
export function LevelBar({ level, tally }: { level: Level; tally: Tally }) {
  if (tally.done === 0) return null
  const name = levelName(level, true)
  return (
    <div className="mb-5">
      <div className="mb-1.5">
        <SplitBar title={words.coreStepsDone({ level: name })} segments={assuranceSegments(tally)} max={tally.total} />
      </div>
      <p className="flex flex-wrap justify-between gap-x-6 text-sm text-muted">
        {assuranceInWords(tally)}
        <span className="no-print">
          <Rich
            text={words.whatIsSure({
              verified: (text) => <Gloss text={glosses.verified()}>{text}</Gloss>,
              evidenced: (text) => <Gloss text={glosses.evidenced()}>{text}</Gloss>,
            })}
          />
        </span>
      </p>
    </div>
  )
}
