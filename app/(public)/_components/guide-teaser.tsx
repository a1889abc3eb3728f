import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { GuideList } from '@/components/learning/guide/guide-list'
import { getGuide } from '@/lib/learning/guide/data'
import { juniorEffortByTrack } from '@/lib/learning/guide/effort'
import type { GuidePage } from '@/lib/learning/guide/guide'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/landing'

/** Page of the guide that is shown first, in large. */
const LONG = 'how-long-it-takes'

/** Introduces undecided readers to the guide: how long it takes, what the work is, and the FAQ. */
export async function GuideTeaser({ roadmap }: { roadmap: Roadmap }) {
  const { pages } = await getGuide(visitor)
  const page = pages.find(({ slug }) => slug === LONG)
  return (
    <section aria-labelledby="guide" className="border-t border-rule">
      <div className="mx-auto max-w-6xl px-4 py-12 sm:px-6 sm:py-16">
        <h2 id="guide" className="text-2xl">
          {words.guide()}
        </h2>
        <div className="mt-4 grid items-start gap-x-14 gap-y-8 lg:grid-cols-[5fr_7fr]">
          {page ? <TimeItTakes page={page} roadmap={roadmap} /> : null}
          <GuideList pages={pages.filter((other) => other !== page)} />
        </div>
      </div>
    </section>
  )
}

function TimeItTakes({ page, roadmap }: { page: GuidePage; roadmap: Roadmap }) {
  const hours = Math.max(...juniorEffortByTrack(roadmap).map(({ median }) => median))
  return (
    <div>
      <p>
        <strong className="block font-display text-4xl leading-tight font-semibold tracking-tight">
          {words.guideTime()}
        </strong>
        <span className="mt-2 block max-w-prose">{words.guideTimeIs({ hours })}</span>
      </p>
      <Link
        href={page.path}
        className="mt-1 inline-flex min-h-11 min-w-11 items-center font-semibold text-pine hover:underline"
      >
        <Content>{page.shortTitle}</Content>
      </Link>
    </div>
  )
}
