import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'

/** For a learner who has done or put aside everything that could be asked about. */
export function NothingLeft({ roadmapSlug }: { roadmapSlug: string }) {
  return (
    <EmptyState
      title="Nothing is left to place"
      action={<ButtonLink href={paths.roadmap(roadmapSlug)}>Open the roadmap</ButtonLink>}
    >
      <p>
        Every step of the junior core that a question can settle is done or skipped. Projects are shown with what you
        made.
      </p>
    </EmptyState>
  )
}
