import { Section } from '@/components/foundation/layout/page'
import { Gloss } from '@/components/foundation/ui/gloss'
import { RubricTable } from '@/components/learning/roadmaps/rubric-table'
import type { RubricRow } from '@/lib/learning/roadmaps/roadmap'

type ReviewRubricProps = {
  rubric: readonly RubricRow[]
  /** Folded away once the thread below matters more. */
  isOpen: boolean
}

/** The rubric for who cannot score it now. */
export function ReviewRubric({ rubric, isOpen }: ReviewRubricProps) {
  if (rubric.length === 0) return null
  return (
    <Section title="Rubric" aside={<Gloss term="rubric">What is a rubric?</Gloss>}>
      <details open={isOpen}>
        <summary className="flex min-h-11 items-center font-semibold text-pine">What each score means</summary>
        <div className="mt-3">
          <RubricTable rubric={rubric} />
        </div>
      </details>
    </Section>
  )
}
