import { Link } from '@/components/foundation/ui/link'
import { BlazeMark } from '@/components/learning/roadmaps/blaze-mark'
import { paths } from '@/lib/foundation/paths'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/landing'

/** Lists the stages in order, each as a link into the roadmap. */
export function StageStrip({ roadmap }: { roadmap: Roadmap }) {
  return (
    <section aria-label={words.stages()} className="border-y border-rule bg-sunk">
      <div className="mx-auto max-w-6xl px-4 py-8 sm:px-6 sm:py-12">
        <h2 className="mb-3 text-2xl">
          {words.stagesHeading({ stages: roadmap.stages.length, steps: listSteps(roadmap).length })}
        </h2>
        <ol className="grid grid-cols-2 gap-x-4 sm:gap-x-10 sm:gap-y-1 lg:grid-cols-3">
          {roadmap.stages.map((stage, position) => (
            <li key={stage.id} data-blaze={position + 1}>
              <Link
                href={`${paths.roadmap(roadmap.slug)}#${stage.slug}`}
                className="group flex gap-3 py-2 max-[22rem]:gap-1.5 sm:py-3"
              >
                <span className="pt-1">
                  <BlazeMark position={position} />
                </span>
                <span>
                  <span className="font-display text-lg font-semibold group-hover:underline max-[22rem]:text-base">
                    {stage.title}
                  </span>{' '}
                  <span className="text-sm text-muted max-sm:block">{words.steps({ count: stage.steps.length })}</span>
                  <span className="block text-sm text-muted max-sm:hidden">{stage.summary}</span>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
