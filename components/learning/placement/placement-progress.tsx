import { Content } from '@/components/foundation/ui/content'
import { ProgressBar } from '@/components/foundation/ui/progress-bar'
import { Rich } from '@/components/foundation/ui/rich'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { PlacementStage } from '@/lib/learning/placement/candidates'
import {
  type Judgement,
  QUESTIONS_IN_ALL,
  type Question,
  suggestedSteps,
  sumPlacementHours,
} from '@/lib/learning/placement/placement'
import * as words from '@/messages/generated/learning/placement'

type PlacementProgressProps = {
  question: Question
  /** The stages that are asked about. */
  asked: readonly PlacementStage[]
  stages: readonly PlacementStage[]
  judgements: readonly Judgement[]
}

/** Shows the progress of the questions. It stays mounted while they change, so that each change is read out. */
export function PlacementProgress({ question, asked, stages, judgements }: PlacementProgressProps) {
  const { stage, stageNumber, number, atMost } = question
  const most = Math.min(atMost, stage.steps.length)
  const inAll = asked.reduce((sum, { steps }) => sum + steps.length, 0)
  return (
    <div>
      <div role="status" className="mb-2 text-sm text-muted">
        <p className="flex items-center gap-2">
          <BlazeMark position={stage.position} />
          <span>
            <Rich
              text={words.whereabouts({
                ...{ stage: stage.title, number: stageNumber, stages: asked.length, question: number, most },
                b: (text) => (
                  <strong lang={contentLang()} className="font-semibold text-ink">
                    {text}
                  </strong>
                ),
              })}
            />
          </span>
        </p>
        <KnownSoFar stages={stages} judgements={judgements} />
      </div>
      <ProgressBar label={words.answered()} value={judgements.length} max={Math.min(QUESTIONS_IN_ALL, inAll)} />
    </div>
  )
}

/** Shows the known steps so far, and those that the last answer added. */
function KnownSoFar({ stages, judgements }: Pick<PlacementProgressProps, 'stages' | 'judgements'>) {
  const known = suggestedSteps(stages, judgements)
  if (known.length === 0) return null
  const before = new Set(suggestedSteps(stages, judgements.slice(0, -1)).map(({ id }) => id))
  const added = known.filter(({ id }) => !before.has(id))
  const judged = added.find(({ id }) => id === judgements.at(-1)?.stepId)
  return (
    <p className="mt-1">
      {judged && added.length > 1 ? (
        <>
          <Rich
            text={words.knownWith({
              ...{ count: added.length - 1, hours: sumPlacementHours(added) },
              step: () => <Content>{judged.title}</Content>,
            })}
          />{' '}
        </>
      ) : null}
      {words.knownSoFar({ count: known.length, hours: sumPlacementHours(known) })}
    </p>
  )
}
