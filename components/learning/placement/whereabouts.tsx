import { ProgressBar } from '@/components/foundation/ui/progress-bar'
import { Rich } from '@/components/foundation/ui/rich'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { PlacementStage } from '@/lib/learning/placement/candidates'
import { QUESTIONS_IN_ALL, type Question } from '@/lib/learning/placement/placement'
import * as words from '@/messages/generated/learning/placement'

type WhereaboutsProps = {
  question: Question
  /** Those that are asked about. */
  stages: readonly PlacementStage[]
  /** How many questions were answered. */
  answered: number
}

/** How far the questions have come. It stays while they change, so that each change is read out. */
export function Whereabouts({ question, stages, answered }: WhereaboutsProps) {
  const { stage, stageNumber, number, atMost } = question
  const most = Math.min(atMost, stage.steps.length)
  const inAll = stages.reduce((sum, { steps }) => sum + steps.length, 0)
  return (
    <div>
      <p role="status" className="mb-2 flex items-center gap-2 text-sm text-muted">
        <BlazeMark position={stage.position} />
        <span>
          <Rich
            text={words.whereabouts({
              ...{ stage: stage.title, number: stageNumber, stages: stages.length, question: number, most },
              b: (text) => (
                <strong lang={contentLang()} className="font-semibold text-ink">
                  {text}
                </strong>
              ),
            })}
          />
        </span>
      </p>
      <ProgressBar label={words.answered()} value={answered} max={Math.min(QUESTIONS_IN_ALL, inAll)} />
    </div>
  )
}
