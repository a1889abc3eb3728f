import { EffortTable } from '@/components/learning/guide/effort-table'
import { GuideText } from '@/components/learning/guide/guide-text'
import { PayTable } from '@/components/learning/guide/pay-table'
import { juniorEffortByTrack } from '@/lib/learning/guide/effort'
import type { Block } from '@/lib/learning/guide/guide'
import type { GuidePart } from '@/lib/learning/guide/schema'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import { visitor } from '@/lib/platform/auth/viewer'

/** Renders the text of a page, with generated parts in their places. */
export function GuideBlocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="space-y-7">
      {blocks.map((block) =>
        'text' in block ? (
          <GuideText key={block.text} text={block.text} />
        ) : (
          <Part key={block.part} part={block.part} />
        ),
      )}
    </div>
  )
}

async function Part({ part }: { part: GuidePart }) {
  // The guide is about work that levels lead to: without a roadmap that has some, it has no figures.
  const roadmap = (await listRoadmaps(visitor)).find(hasLevels)
  if (!roadmap) return null
  return part === 'pay-table' ? <PayTable /> : <EffortTable efforts={juniorEffortByTrack(roadmap)} />
}
