'use client'

import { Button } from '@/components/foundation/ui/button'
import { choiceWords } from '@/components/learning/progress/step-words'
import type { StatusChoice } from '@/lib/learning/progress/choice'
import type { Progress } from '@/lib/learning/progress/completion'
import type { ListedStep } from '@/lib/learning/roadmaps/roadmap'
import * as common from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/learning/step-list'
import { useManyTicks } from './use-many-ticks'

// Skipping is left out: it needs a reason for each step.
const choices: readonly StatusChoice[] = ['done', 'known', 'learning', 'not-started']

type Props = {
  roadmapSlug: string
  progress: Progress
  chosen: readonly ListedStep[]
  setUndo: (undo: () => void) => () => void
  onClose: () => void
}

/** Bar at the foot of the list while selecting: the number of chosen steps, and what to do with them. */
export default function BulkBar({ roadmapSlug, progress, chosen, setUndo, onClose }: Props) {
  const { setAll, isPending } = useManyTicks(roadmapSlug, progress, setUndo)
  const mark = (choice: StatusChoice) => {
    setAll(chosen, choice)
    onClose()
  }
  return (
    <section
      aria-label={words.chosenSteps()}
      className="no-print sticky bottom-0 z-20 -mx-4 mt-6 flex flex-wrap items-center gap-2 border-t border-rule bg-raised px-4 py-2 shadow-float max-sm:bottom-14 sm:rounded sm:border"
    >
      <p role="status" className="mr-auto font-semibold tabular-nums max-sm:basis-3/5">
        {words.chosen({ count: chosen.length })}
      </p>
      <Button look="quiet" className="sm:order-last" onClick={onClose}>
        {common.cancel()}
      </Button>
      {choices.map((choice) => (
        <Button
          key={choice}
          look={choice === 'done' ? 'primary' : 'secondary'}
          disabled={chosen.length === 0}
          isPending={isPending}
          onClick={() => mark(choice)}
        >
          {choiceWords[choice]()}
        </Button>
      ))}
    </section>
  )
}
