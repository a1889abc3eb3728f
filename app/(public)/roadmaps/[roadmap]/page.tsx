import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Page, PageHeader } from '@/components/layout/page'
import { RoadmapList } from '@/components/roadmaps/roadmap-list'
import { RoadmapNewsNote } from '@/components/roadmaps/roadmap-news-note'
import { ButtonLink } from '@/components/ui/button'
import { JsonLd } from '@/components/ui/json-ld'
import { getVisitor } from '@/lib/auth/session'
import { isSignedIn, visitor } from '@/lib/auth/viewer'
import { siteOrigin } from '@/lib/env'
import { paths } from '@/lib/paths'
import { findProgress } from '@/lib/progress/data'
import { findRoadmapNews, listRetiredSteps } from '@/lib/progress/revision/data'
import { findRoadmap } from '@/lib/roadmaps/data'
import { onTrack, trackAsked } from '@/lib/roadmaps/roadmap'
import { courseData } from '@/lib/structured-data/learning'
import { RetiredSteps } from './_components/retired-steps'
import { RoadmapOutline } from './_components/roadmap-outline'
import { TrackChoice } from './_components/track-choice'

type Props = { params: Promise<{ roadmap: string }>; searchParams: Promise<{ track?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const roadmap = await findRoadmap(visitor, (await params).roadmap)
  if (!roadmap) return {}
  const { title, summary, slug } = roadmap
  return { title: `${title} roadmap`, description: summary, alternates: { canonical: paths.roadmap(slug) } }
}

export default async function RoadmapPage({ params, searchParams }: Props) {
  const [who, { roadmap: roadmapSlug }, query] = await Promise.all([getVisitor(), params, searchParams])
  const [roadmap, main] = await Promise.all([findRoadmap(who, roadmapSlug), findRoadmap(who)])
  if (!roadmap) notFound()
  const isMain = roadmap.id === main?.id
  const [progress, news, retired] = isSignedIn(who)
    ? await Promise.all([
        findProgress(who, who.id, roadmapSlug),
        findRoadmapNews(who, roadmapSlug),
        listRetiredSteps(who),
      ])
    : [null, null, []]
  const track = trackAsked(roadmap, progress?.track ?? query.track)
  const walked = onTrack(roadmap, track?.slug ?? '')
  return (
    <Page>
      <PageHeader
        title={roadmap.title}
        lead={roadmap.summary}
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-3">
            <Link href={paths.roadmaps} className="inline-flex min-h-11 items-center hover:underline">
              All roadmaps
            </Link>
            {track ? <span>{`Track: ${track.title}`}</span> : null}
          </span>
        }
        actions={
          <>
            <ButtonLink href={paths.skills(roadmap.slug)} look="quiet">
              Skills
            </ButtonLink>
            <PlanLink
              isSignedIn={isSignedIn(who)}
              hasPlan={progress !== null}
              canChangeTrack={isMain && track !== undefined}
            />
          </>
        }
      />
      {news ? <RoadmapNewsNote news={news} /> : null}
      {progress ? (
        <RoadmapList roadmap={walked} initialProgress={progress} formKey={randomUUID()} leadsToLevels={isMain} />
      ) : (
        <>
          {track ? <TrackChoice roadmapSlug={roadmap.slug} tracks={roadmap.tracks} chosen={track} /> : null}
          <RoadmapOutline roadmap={walked} />
        </>
      )}
      <RetiredSteps steps={retired.filter((step) => step.roadmapSlug === roadmap.slug)} />
      <JsonLd data={courseData(siteOrigin(), walked)} />
    </Page>
  )
}

type PlanLinkProps = { isSignedIn: boolean; hasPlan: boolean; canChangeTrack: boolean }

function PlanLink({ isSignedIn, hasPlan, canChangeTrack }: PlanLinkProps) {
  if (!hasPlan) return <ButtonLink href={isSignedIn ? paths.onboarding : paths.signUp}>Start ticking</ButtonLink>
  if (!canChangeTrack) return null
  return (
    <ButtonLink href={paths.settings} look="secondary">
      Change track
    </ButtonLink>
  )
}
