import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { formatList } from '@/lib/foundation/messages/format'
import { withQuery } from '@/lib/foundation/values/with-query'
import * as words from '@/messages/generated/app/learner'
import type { LearnerFacts } from './learner-facts'

type LearnerRoadmapsProps = Pick<LearnerFacts, 'places' | 'roadmap' | 'roadmaps' | 'place'>

/** Links to the other roadmaps by which the mentor sees the learner, where their cohorts follow more than one. */
export function LearnerRoadmaps({ places, roadmap, roadmaps, place }: LearnerRoadmapsProps) {
  const followed = [...new Set(places.map(({ roadmapId }) => roadmaps.get(roadmapId)))]
  if (followed.length < 2) return null
  return (
    <nav aria-label={words.roadmaps()} className="no-print mb-6">
      <ul className="flex flex-wrap gap-x-6">
        {followed.map((one) => {
          const cohorts = places.filter(({ roadmapId }) => roadmaps.get(roadmapId) === one).map(({ cohort }) => cohort)
          return (
            <li key={one.id}>
              <Link
                href={withQuery(place.path, { cohort: cohorts[0]?.id })}
                aria-current={one === roadmap ? 'page' : undefined}
                className="inline-flex min-h-11 min-w-11 items-center gap-x-2 text-pine underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                <span lang={contentLang()}>{one.title}</span>
                <span className="text-sm font-normal text-muted">{formatList(cohorts.map(({ name }) => name))}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
