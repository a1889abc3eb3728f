import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'

/** For a learner who has done or put aside everything that could be asked about. */
export function NothingLeft({ roadmapSlug }: { roadmapSlug: string }) {
  return (
    <EmptyState
      title="Nothing left to ask"
      action={<ButtonLink href={paths.roadmap(roadmapSlug)}>Open the roadmap</ButtonLink>}
    >
      <p>All junior core steps that questions cover are done or skipped. For projects, add evidence.</p>
    </EmptyState>
  )
}
