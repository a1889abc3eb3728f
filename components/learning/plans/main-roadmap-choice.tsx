import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { PlanRoadmap } from '@/lib/learning/plans/plan-roadmap'
import * as words from '@/messages/generated/learning/plan-form'
import { ChoiceGroup, RadioCard } from './choice'

type MainRoadmapChoiceProps = {
  roadmaps: readonly PlanRoadmap[]
  chosen: string
  isFirstPlan: boolean
  error?: string
  onChoose: (slug: string) => void
}

/** Question for the main roadmap. One roadmap alone is not asked for, and sent as it is. */
export function MainRoadmapChoice({ roadmaps, chosen, isFirstPlan, error, onChoose }: MainRoadmapChoiceProps) {
  if (roadmaps.length <= 1) return <input type="hidden" name="roadmap" value={chosen} />
  const hint = isFirstPlan ? words.mainRoadmapFirst() : words.mainRoadmap()
  return (
    <ChoiceGroup id="roadmap" legend={words.roadmap()} hint={hint} error={error}>
      <div className="grid gap-3 sm:grid-cols-2">
        {roadmaps.map(({ slug, title, summary }) => (
          <RadioCard
            key={slug}
            name="roadmap"
            value={slug}
            isChosen={slug === chosen}
            onChoose={() => onChoose(slug)}
            title={<span lang={contentLang()}>{title}</span>}
          >
            <span lang={contentLang()} className="mt-1 block text-sm text-muted">
              {summary}
            </span>
          </RadioCard>
        ))}
      </div>
    </ChoiceGroup>
  )
}
