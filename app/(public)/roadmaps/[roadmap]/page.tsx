import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Content } from '@/components/foundation/ui/content'
import { JsonLd } from '@/components/foundation/ui/json-ld'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { LazyRoadmapNewsNote } from '@/components/learning/roadmaps/lazy-parts'
import { ViewSwitch } from '@/components/learning/roadmaps/map/view-switch'
import { DrawnFor } from '@/components/platform/drawn-for'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { findProgress, getMainRoadmap } from '@/lib/learning/progress/data'
import { findRoadmapNews, listRetiredSteps } from '@/lib/learning/progress/revision/data'
import { findRoadmap } from '@/lib/learning/roadmaps/data'
import type { RoadmapView } from '@/lib/learning/roadmaps/map-view'
import { getRequestedTrack, type Track, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { courseData } from '@/lib/learning/structured-data/learning'
import { listChecks } from '@/lib/learning/workbook/data'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn, visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/roadmap'
import { chooseStageStrip, chooseView, type RoadmapQuery } from './_components/choose-view'
import { RetiredSteps } from './_components/retired-steps'
import { RoadmapFace } from './_components/roadmap-face'
import { RoadmapHeader } from './_components/roadmap-header'
import { findStageDates } from './_components/stage-dates'
import { TrackChoice } from './_components/track-choice'

type Props = { params: Promise<{ roadmap: string }>; searchParams: Promise<RoadmapQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const roadmap = await findRoadmap(visitor, (await params).roadmap)
  if (!roadmap) return {}
  const { title, summary, slug } = roadmap
  const alternates = { canonical: paths.roadmap(slug) }
  return { title: words.title({ roadmap: title }), description: summary, alternates }
}

export default async function RoadmapPage({ params, searchParams }: Props) {
  const [who, { roadmap: roadmapSlug }, query] = await Promise.all([getVisitor(), params, searchParams])
  const [roadmap, main] = await Promise.all([findRoadmap(who, roadmapSlug), getMainRoadmap(who)])
  if (!roadmap) notFound()
  // The track of another roadmap follows from the main one's.
  const canChangeTrack = roadmap.id === main.id && roadmap.tracks.length > 1
  const [progress, news, retired, checks, stageDates] = isSignedIn(who)
    ? await Promise.all([
        findProgress(who, who.id, roadmapSlug),
        findRoadmapNews(who, roadmapSlug),
        listRetiredSteps(who),
        listChecks(who),
        findStageDates(who, roadmap.id),
      ])
    : [null, null, [], {}, {}]
  const track = getRequestedTrack(roadmap, progress?.track ?? query.track)
  const walked = toTrackRoadmap(roadmap, track?.slug ?? '')
  const view = await chooseView(query)
  const strip = await chooseStageStrip(query, view, walked, progress)
  if (query.stage && !strip) notFound()
  // Without a plan, the track is kept in the address.
  const trackInAddress = progress ? undefined : track?.slug
  const shown = (what: RoadmapView) => paths.roadmap(roadmap.slug, { view: what, track: trackInAddress })
  return (
    <DrawnFor person={who.id}>
      <Page>
        <RoadmapHeader
          roadmap={roadmap}
          hasLead={!progress}
          track={
            track && !progress && !strip && roadmap.tracks.length > 1 ? (
              <TrackChoice
                tracks={roadmap.tracks}
                chosen={track}
                href={(slug) => paths.roadmap(roadmap.slug, { view, track: slug })}
              />
            ) : track ? (
              <TrackLine track={track} canChange={progress !== null && canChangeTrack} />
            ) : null
          }
          views={<ViewSwitch view={view} hrefs={{ map: shown('map'), list: shown('list') }} />}
          plan={
            // Visitors tick in the list, whose note on their ticks links to sign-up.
            progress || (view === 'list' && !isSignedIn(who)) ? null : (
              <ButtonLink
                href={isSignedIn(who) ? paths.onboarding : shown('list')}
                look={isSignedIn(who) ? 'primary' : 'secondary'}
              >
                {words.startTicking()}
              </ButtonLink>
            )
          }
        />
        {news ? <LazyRoadmapNewsNote news={news} /> : null}
        <RoadmapFace
          {...{ who, roadmap, walked, view, strip, progress, checks, query, stageDates }}
          track={track?.slug}
        />
        <RetiredSteps steps={retired.filter((step) => step.roadmapSlug === roadmap.slug)} />
        {isSignedIn(who) ? null : <JsonLd data={courseData(siteOrigin(), walked)} />}
      </Page>
    </DrawnFor>
  )
}

type TrackProps = { canChange: boolean; track: Track }

/** Shows the roadmap's current track. */
function TrackLine({ canChange, track }: TrackProps) {
  return (
    <span className="flex items-center gap-x-3">
      <span>
        <Rich text={words.trackNamed({ track: () => <Content>{track.title}</Content> })} />
      </span>
      {canChange ? (
        <Link
          href={paths.settings}
          className="no-print inline-flex min-h-11 min-w-11 items-center text-pine hover:underline"
        >
          <span>
            <Rich text={words.changeTrack({ more: (text) => <span className="sr-only">{text}</span> })} />
          </span>
        </Link>
      ) : null}
    </span>
  )
}
