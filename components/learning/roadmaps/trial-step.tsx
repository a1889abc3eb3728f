import Link from 'next/link'
import { stepFacts } from '@/components/learning/progress/step-words'
import { paths } from '@/lib/foundation/paths'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { LazyTrialTick } from './ticking-parts'

/** A step to read of and to try, for somebody who has no plan yet. */
export function TrialStep({ roadmapSlug, step }: { roadmapSlug: string; step: Step }) {
  return (
    <li className="flex break-inside-avoid items-center gap-1 border-b border-rule py-1">
      <LazyTrialTick stepId={step.id} title={step.title} />
      <div className="min-w-0">
        <Link
          prefetch={false}
          href={paths.step(roadmapSlug, step.slug)}
          className="inline-block content-center font-semibold hover:underline max-sm:min-h-11"
        >
          {step.title}
        </Link>
        <p className="text-sm text-muted">{stepFacts(step)}</p>
      </div>
    </li>
  )
}
