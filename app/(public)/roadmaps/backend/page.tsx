import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/layout/page'
import { RoadmapList } from '@/components/roadmaps/roadmap-list'
import { ButtonLink } from '@/components/ui/button'
import { getVisitor } from '@/lib/auth/session'
import { isSignedIn } from '@/lib/auth/viewer'
import { paths } from '@/lib/paths'
import { findProgress } from '@/lib/progress/data'
import { getRoadmap } from '@/lib/roadmaps/data'
import { onTrack } from '@/lib/roadmaps/roadmap'
import { RoadmapOutline } from './_components/roadmap-outline'
import { TrackChoice } from './_components/track-choice'

export const metadata: Metadata = { title: 'Back-end developer roadmap' }

type Props = { searchParams: Promise<{ track?: string }> }

export default async function RoadmapPage({ searchParams }: Props) {
  const who = await getVisitor()
  const [roadmap, progress, query] = await Promise.all([
    getRoadmap(who),
    isSignedIn(who) ? findProgress(who) : null,
    searchParams,
  ])
  const slug = progress?.track ?? query.track
  const track = roadmap.tracks.find((candidate) => candidate.slug === slug) ?? roadmap.tracks[0]
  if (!track) return null
  const walked = onTrack(roadmap, track.slug)
  return (
    <Page>
      <PageHeader
        title={roadmap.title}
        lead={roadmap.summary}
        eyebrow={`Track: ${track.title}`}
        actions={
          progress ? (
            <ButtonLink href={paths.settings} look="secondary">
              Change track
            </ButtonLink>
          ) : (
            <ButtonLink href={isSignedIn(who) ? paths.onboarding : paths.signUp}>Start ticking</ButtonLink>
          )
        }
      />
      {progress ? (
        <RoadmapList roadmap={walked} initialProgress={progress} formKey={randomUUID()} />
      ) : (
        <>
          <TrackChoice tracks={roadmap.tracks} chosen={track} />
          <RoadmapOutline roadmap={walked} />
        </>
      )}
    </Page>
  )
}
