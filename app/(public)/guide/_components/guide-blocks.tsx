import { EffortTable } from '@/components/learning/guide/effort-table'
import { GuideText } from '@/components/learning/guide/guide-text'
import { PayTable } from '@/components/learning/guide/pay-table'
import { juniorEffortByTrack } from '@/lib/learning/guide/effort'
import type { Block } from '@/lib/learning/guide/guide'
import type { GuidePart } from '@/lib/learning/guide/schema'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
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
  if (part === 'pay-table') return <PayTable />
  return <EffortTable efforts={juniorEffortByTrack(await getFirstRoadmap(visitor))} />
}
