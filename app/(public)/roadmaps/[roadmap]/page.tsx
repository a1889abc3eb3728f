import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Content } from '@/components/foundation/ui/content'
import { JsonLd } from '@/components/foundation/ui/json-ld'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { ViewSwitch } from '@/components/learning/roadmaps/map/view-switch'
import { LazyRoadmapNewsNote } from '@/components/learning/roadmaps/ticking-parts'
import { getVisitor } from '@/lib/doors/auth/session'
import { isSignedIn, visitor } from '@/lib/doors/auth/viewer'
import { siteOrigin } from '@/lib/foundation/env'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { findProgress } from '@/lib/learning/progress/data'
import { findRoadmapNews, listRetiredSteps } from '@/lib/learning/progress/revision/data'
import { findRoadmap } from '@/lib/learning/roadmaps/data'
import type { RoadmapView } from '@/lib/learning/roadmaps/map-view'
import { onTrack, trackAsked } from '@/lib/learning/roadmaps/roadmap'
import { courseData } from '@/lib/learning/structured-data/learning'
import { listChecks } from '@/lib/learning/workbook/data'
import * as words from '@/messages/generated/app/roadmap'
import { askedStrip, askedView, type RoadmapQuery } from './_components/asked-view'
import { RetiredSteps } from './_components/retired-steps'
import { RoadmapFace } from './_components/roadmap-face'
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
  const [roadmap, main] = await Promise.all([findRoadmap(who, roadmapSlug), findRoadmap(who)])
  if (!roadmap) notFound()
  const isMain = roadmap.id === main?.id
  const [progress, news, retired, checks] = isSignedIn(who)
    ? await Promise.all([
        findProgress(who, who.id, roadmapSlug),
        findRoadmapNews(who, roadmapSlug),
        listRetiredSteps(who),
        listChecks(who),
      ])
    : [null, null, [], {}]
  const track = trackAsked(roadmap, progress?.track ?? query.track)
  const walked = onTrack(roadmap, track?.slug ?? '')
  const view = await askedView(query)
  const strip = await askedStrip(query, view, walked, progress)
  if (query.stage && !strip) notFound()
  // What a plan does not say stands in a visitor's address.
  const trackInAddress = progress ? undefined : track?.slug
  const shown = (what: RoadmapView) => paths.roadmap(roadmap.slug, { view: what, track: trackInAddress })
  return (
    <Page>
      <PageHeader
        title={<Content>{roadmap.title}</Content>}
        lead={
          progress ? null : (
            <span lang={contentLang()} className="print:hidden">
              {roadmap.summary}
            </span>
          )
        }
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-3 print:hidden">
            <Link href={paths.roadmaps} className="inline-flex min-h-11 min-w-11 items-center hover:underline">
              {words.allRoadmaps()}
            </Link>
            {track ? (
              <span>
                <Rich text={words.trackNamed({ track: () => <Content>{track.title}</Content> })} />
              </span>
            ) : null}
          </span>
        }
        actions={
          <>
            <ButtonLink href={paths.skills(roadmap.slug)} look="quiet">
              {words.skills()}
            </ButtonLink>
            <PlanLink
              isSignedIn={isSignedIn(who)}
              hasPlan={progress !== null}
              canChangeTrack={isMain && track !== undefined}
            />
            <ViewSwitch view={view} hrefs={{ map: shown('map'), list: shown('list') }} />
          </>
        }
      />
      {news ? <LazyRoadmapNewsNote news={news} /> : null}
      {track && !progress && !strip ? (
        <TrackChoice
          tracks={roadmap.tracks}
          chosen={track}
          href={(slug) => paths.roadmap(roadmap.slug, { view, track: slug })}
        />
      ) : null}
      <RoadmapFace {...{ who, roadmap, walked, view, strip, progress, checks, query, isMain }} track={track?.slug} />
      <RetiredSteps steps={retired.filter((step) => step.roadmapSlug === roadmap.slug)} />
      {isSignedIn(who) ? null : <JsonLd data={courseData(siteOrigin(), walked)} />}
    </Page>
  )
}

type PlanLinkProps = { isSignedIn: boolean; hasPlan: boolean; canChangeTrack: boolean }

function PlanLink({ isSignedIn, hasPlan, canChangeTrack }: PlanLinkProps) {
  if (!hasPlan)
    return <ButtonLink href={isSignedIn ? paths.onboarding : paths.signUp}>{words.startTicking()}</ButtonLink>
  if (!canChangeTrack) return null
  return (
    <ButtonLink href={paths.settings} look="secondary">
      {words.changeTrack()}
    </ButtonLink>
  )
}
