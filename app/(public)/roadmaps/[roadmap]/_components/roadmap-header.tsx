import type { ReactNode } from 'react'
import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/roadmap'

type Props = {
  roadmap: Pick<Roadmap, 'slug' | 'title' | 'summary'>
  /** Whether to explain the roadmap, for a reader without a plan. */
  hasLead: boolean
  /** Current track, with a link to change it. */
  track: ReactNode
  /** Switch between map and list, at the end of the heading's line. */
  views: ReactNode
  /** Link to a plan, where the page itself has none. */
  plan: ReactNode
}

/** Header of a roadmap. Compact, so that the first screen is left to the steps. */
export function RoadmapHeader({ roadmap, hasLead, track, views, plan }: Props) {
  return (
    <div className="mb-3 sm:mb-4">
      <div className="-mt-3 flex flex-wrap items-center gap-x-3 text-sm text-muted print:hidden">
        <Link href={paths.roadmaps} className="inline-flex min-h-11 min-w-11 items-center hover:underline">
          {words.allRoadmaps()}
        </Link>
        <Link href={paths.skills(roadmap.slug)} className="inline-flex min-h-11 min-w-11 items-center hover:underline">
          {words.skills()}
        </Link>
        {track}
      </div>
      <div className="flex items-center justify-between gap-x-3">
        <h1 className="text-2xl sm:text-4xl">
          <Content>{roadmap.title}</Content>
        </h1>
        {views}
      </div>
      {hasLead && roadmap.summary ? (
        <p lang={contentLang()} className="mt-2 max-w-5xl text-muted max-sm:text-sm print:hidden">
          {roadmap.summary}
        </p>
      ) : null}
      {plan ? <div className="no-print mt-4">{plan}</div> : null}
    </div>
  )
}
