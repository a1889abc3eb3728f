import { SplitBar } from '@/components/foundation/charts/split-bar'
import { publicSegments } from '@/components/learning/levels/assurance-segments'
import { levelWords } from '@/components/learning/progress/step-words'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { Tally } from '@/lib/learning/progress/completion'
import * as words from '@/messages/generated/operations/profile'
import { apartInWords, type StageLine, type WalkView } from './profile-view'

/** Shows each stage with a bar in its colour, and its three counts in words. */
export function StageLines({ stages }: { stages: readonly StageLine[] }) {
  return (
    <ol className="border-t border-rule">
      {stages.map(({ slug, title, position, blaze, tally }) => (
        <li key={slug} data-blaze={blaze} className="break-inside-avoid border-b border-rule py-3">
          <p className="flex items-center gap-3">
            <BlazeMark position={position} />
            <span lang={contentLang()} className="font-semibold">
              {title}
            </span>
            <Count tally={tally} />
          </p>
          <Apart title={title} tally={tally} blaze={blaze} />
        </li>
      ))}
    </ol>
  )
}

export function LevelLines({ lines }: { lines: NonNullable<WalkView['level']>['tallies'] }) {
  return (
    <ul className="space-y-4">
      {lines.map(({ level, tally }) => (
        <li key={level}>
          <p className="flex items-baseline gap-4">
            <span className="font-semibold">{words.coreOfLevel({ level })}</span>
            <Count tally={tally} />
          </p>
          <Apart title={levelWords[level]()} tally={tally} />
        </li>
      ))}
    </ul>
  )
}

const Count = ({ tally: { done, total } }: { tally: Tally }) => (
  <span className="ml-auto text-sm whitespace-nowrap text-muted tabular-nums">{words.count({ done, total })}</span>
)

function Apart({ title, tally, blaze }: { title: string; tally: Tally; blaze?: number }) {
  return (
    <>
      <div className="my-1.5">
        <SplitBar title={words.coreDone({ of: title })} segments={publicSegments(tally, blaze)} max={tally.total} />
      </div>
      <p className="text-sm text-muted">{tally.done > 0 ? apartInWords(tally) : words.stillAhead()}</p>
    </>
  )
}
