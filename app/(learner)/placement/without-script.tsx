import { Rich } from '@/components/foundation/ui/rich'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import type { Placement } from '@/lib/learning/placement/data'
import * as words from '@/messages/generated/app/placement'

/** Explains that the questions need JavaScript, and that the same steps can be ticked without. */
export function WithoutScript({ roadmapSlug, stages }: Placement) {
  return (
    <div className="hidden noscript:block">
      <p>
        <Rich
          text={words.withoutScript({
            link: (text) => (
              <a href={paths.roadmap(roadmapSlug)} className="text-pine underline underline-offset-4">
                {text}
              </a>
            ),
          })}
        />
      </p>
      {stages.map(({ slug, title, steps }) => (
        <section key={slug} aria-label={title} className="mt-6">
          <h2 lang={contentLang()} className="text-lg">
            {title}
          </h2>
          <ul className="mt-1 list-disc pl-5">
            {steps.map((step) => (
              <li key={step.id}>{words.step({ step: step.title, hours: step.hours })}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
