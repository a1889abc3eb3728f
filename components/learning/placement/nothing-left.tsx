import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/placement'

/** Shown when the learner has done or skipped every step that could be asked about. */
export function NothingLeft({ roadmapSlug, leadsToLevels }: { roadmapSlug: string; leadsToLevels: boolean }) {
  return (
    <EmptyState
      title={words.nothingLeft()}
      action={<ButtonLink href={paths.roadmap(roadmapSlug)}>{words.openRoadmap()}</ButtonLink>}
    >
      <p>{words.nothingLeftHint({ leadsToLevels })}</p>
    </EmptyState>
  )
}
