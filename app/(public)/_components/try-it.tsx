import { Link } from '@/components/foundation/ui/link'
import { TrialNote } from '@/components/learning/progress/trial-note'
import { LazyTrialStage } from '@/components/learning/roadmaps/lazy-parts'
import { paths } from '@/lib/foundation/paths'
import { packRoadmap } from '@/lib/learning/roadmaps/packed-step'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/landing'

const SHOWN = 6

/** The first steps of the roadmap, to tick without an account. */
export function TryIt({ roadmap }: { roadmap: Roadmap }) {
  const [first] = packRoadmap(roadmap).stages
  if (!first) return null
  const steps = first.steps.slice(0, SHOWN)
  return (
    <section aria-labelledby="try-it" className="mx-auto max-w-6xl px-4 py-12 sm:px-6 sm:py-16">
      <h2 id="try-it" className="text-2xl">
        {words.tryIt()}
      </h2>
      <TrialNote stepIds={steps.map(([id]) => id)} />
      <div data-blaze="1">
        <LazyTrialStage roadmapSlug={roadmap.slug} steps={steps} />
      </div>
      <p className="mt-4">
        <Link
          href={paths.roadmap(roadmap.slug)}
          className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
        >
          {words.allStages({ count: roadmap.stages.length })}
        </Link>
      </p>
    </section>
  )
}
