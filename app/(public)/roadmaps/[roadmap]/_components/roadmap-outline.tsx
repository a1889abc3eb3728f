import Link from 'next/link'
import { TickMark } from '@/components/progress/tick-mark'
import { StageHeading } from '@/components/roadmaps/stage-heading'
import { stepFacts } from '@/components/roadmaps/step-words'
import { paths } from '@/lib/paths'
import type { Roadmap } from '@/lib/roadmaps/roadmap'

/** The roadmap to read, for somebody who has no plan yet. */
export function RoadmapOutline({ roadmap }: { roadmap: Roadmap }) {
  return (
    <div className="space-y-14">
      {roadmap.stages.map((stage, position) => (
        <section key={stage.id} id={stage.slug} aria-label={stage.title} data-blaze={position + 1}>
          <StageHeading title={stage.title} summary={stage.summary} position={position}>
            <span className="text-muted">{stage.steps.length} steps</span>
          </StageHeading>
          <ul className="mt-2 sm:columns-2 sm:gap-10">
            {stage.steps.map((step) => (
              <li key={step.id} className="flex break-inside-avoid items-center gap-3 border-b border-rule py-2">
                <TickMark status="not-started" />
                <div className="min-w-0">
                  <Link href={paths.step(roadmap.slug, step.slug)} className="font-semibold hover:underline">
                    {step.title}
                  </Link>
                  <p className="text-sm text-muted">{stepFacts(step)}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
