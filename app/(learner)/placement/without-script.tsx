import { paths } from '@/lib/foundation/paths'
import type { Placement } from '@/lib/learning/placement/data'

/** The questions need JavaScript; the same steps can be ticked without. */
export function WithoutScript({ roadmapSlug, stages }: Placement) {
  return (
    <div className="hidden noscript:block">
      <p>
        The questions need JavaScript. Without it, tick what you know in the{' '}
        <a href={paths.roadmap(roadmapSlug)} className="text-pine underline underline-offset-4">
          list of the roadmap
        </a>
        .
      </p>
      {stages.map(({ slug, title, steps }) => (
        <section key={slug} aria-label={title} className="mt-6">
          <h2 className="text-lg">{title}</h2>
          <ul className="mt-1 list-disc pl-5">
            {steps.map((step) => (
              <li key={step.id}>{`${step.title}, about ${step.hours} h`}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
