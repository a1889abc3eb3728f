import Link from 'next/link'
import { TrialNote } from '@/components/progress/trial-note'
import { TrialTick } from '@/components/progress/trial-tick'
import { StageHeading } from '@/components/roadmaps/stage-heading'
import { stepFacts } from '@/components/roadmaps/step-words'
import { paths } from '@/lib/paths'
import { type Roadmap, stepsOf } from '@/lib/roadmaps/roadmap'

/** The roadmap for somebody who has no plan yet: to read, and to try. What they tick stays in their browser. */
export function RoadmapOutline({ roadmap }: { roadmap: Roadmap }) {
  return (
    <div className="space-y-14">
      <TrialNote stepIds={stepsOf(roadmap).map(({ id }) => id)} />
      {roadmap.stages.map((stage, position) => (
        <section key={stage.id} id={stage.slug} aria-label={stage.title} data-blaze={position + 1}>
          <StageHeading title={stage.title} summary={stage.summary} position={position}>
            <span className="text-muted">{stage.steps.length} steps</span>
          </StageHeading>
          <ul className="mt-2 sm:columns-2 sm:gap-10">
            {stage.steps.map((step) => (
              <li key={step.id} className="flex break-inside-avoid items-center gap-1 border-b border-rule py-2">
                <TrialTick stepId={step.id} title={step.title} />
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
