import { Section } from '@/components/foundation/layout/page'
import { Gloss } from '@/components/foundation/ui/gloss'
import { RubricTable } from '@/components/learning/roadmaps/step/rubric-table'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/mentor-review'
import * as glosses from '@/messages/generated/foundation/glosses'

type ReviewRubricProps = {
  rubric: readonly RubricRow[]
  /** Folded once the thread below matters more. */
  isOpen: boolean
}

/** Shows the rubric to a mentor who cannot score it now. */
export function ReviewRubric({ rubric, isOpen }: ReviewRubricProps) {
  if (rubric.length === 0) return null
  return (
    <Section title={words.rubric()} aside={<Gloss text={glosses.rubric()}>{words.whatIsRubric()}</Gloss>}>
      <details open={isOpen}>
        <summary className="flex min-h-11 items-center font-semibold text-pine">{words.scoreMeanings()}</summary>
        <div className="mt-3">
          <RubricTable rubric={rubric} />
        </div>
      </details>
    </Section>
  )
}
