import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { getMainRoadmap, listTotals } from '@/lib/learning/progress/data'
import { countCoreSteps } from '@/lib/learning/progress/stage-count'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { hasLevels, listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/roadmap'

export const generateMetadata = (): Metadata => ({
  title: words.listTitle(),
  description: words.listDescription(),
  alternates: { canonical: paths.roadmaps },
})

export default async function RoadmapsPage() {
  const who = await getVisitor()
  const [roadmaps, main, totals] = await Promise.all([
    listRoadmaps(who),
    getMainRoadmap(who),
    isSignedIn(who) ? listTotals(who) : null,
  ])
  return (
    <Page>
      <PageHeader title={words.listTitle()} lead={words.listLead()} />
      <ul>
        {roadmaps.map((roadmap) => {
          const steps = listSteps(toTrackRoadmap(roadmap, roadmap.tracks[0]?.slug ?? ''))
          const hours = steps.reduce((sum, step) => sum + step.effort.median, 0)
          const own = totals?.get(roadmap.id)
          const core = own && countCoreSteps(own, hasLevels(roadmap) && hasLevels(main))
          return (
            <li key={roadmap.id} className="border-b border-rule py-6">
              <h2 className="text-2xl">
                <Link
                  href={paths.roadmap(roadmap.slug)}
                  lang={contentLang()}
                  className="inline-flex min-h-11 min-w-11 items-center hover:underline"
                >
                  {roadmap.title}
                </Link>
              </h2>
              {roadmap.summary ? (
                <p lang={contentLang()} className="mt-1 max-w-prose">
                  {roadmap.summary}
                </p>
              ) : null}
              <p className="mt-1 text-sm text-muted tabular-nums">
                {core && core.done > 0
                  ? words.listFactsDone({ steps: steps.length, hours, ...core })
                  : words.listFacts({ steps: steps.length, hours })}
              </p>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
