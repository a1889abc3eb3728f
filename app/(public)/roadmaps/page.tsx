import type { Metadata } from 'next'
import Link from 'next/link'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { getVisitor } from '@/lib/doors/auth/session'
import { isSignedIn } from '@/lib/doors/auth/viewer'
import { paths } from '@/lib/foundation/paths'
import { listTotals } from '@/lib/learning/progress/data'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { listSteps, onTrack } from '@/lib/learning/roadmaps/roadmap'

export const metadata: Metadata = {
  title: 'Roadmaps',
  description:
    'Every roadmap of this site, with its steps and how long it takes. A step that two share is ticked once.',
  alternates: { canonical: paths.roadmaps },
}

export default async function RoadmapsPage() {
  const who = await getVisitor()
  const [roadmaps, totals] = await Promise.all([listRoadmaps(who), isSignedIn(who) ? listTotals(who) : null])
  return (
    <Page>
      <PageHeader title="Roadmaps" lead="A step that two roadmaps share is ticked once, and counts in both." />
      <ul>
        {roadmaps.map((roadmap) => {
          const steps = listSteps(onTrack(roadmap, roadmap.tracks[0]?.slug ?? ''))
          const hours = steps.reduce((sum, step) => sum + step.effort.median, 0)
          const core = totals?.get(roadmap.id)?.core
          return (
            <li key={roadmap.id} className="border-b border-rule py-6">
              <h2 className="text-2xl">
                <Link
                  href={paths.roadmap(roadmap.slug)}
                  className="inline-flex min-h-11 min-w-11 items-center hover:underline"
                >
                  {roadmap.title}
                </Link>
              </h2>
              <p className="mt-1 max-w-prose">{roadmap.summary}</p>
              <p className="mt-1 text-sm text-muted tabular-nums">
                {steps.length} steps, about {hours} hours
                {core && core.done > 0 ? `, ${core.done} of ${core.total} core steps done` : ''}
              </p>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
