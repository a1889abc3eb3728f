import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { TrailSketch } from '@/components/roadmaps/trail-sketch'
import { ButtonLink } from '@/components/ui/button'
import { JsonLd } from '@/components/ui/json-ld'
import { getVisitor } from '@/lib/auth/session'
import { isSignedIn } from '@/lib/auth/viewer'
import { siteOrigin } from '@/lib/env'
import { paths } from '@/lib/paths'
import { getRoadmap } from '@/lib/roadmaps/data'
import { onTrack, stepsOf } from '@/lib/roadmaps/roadmap'
import { siteData } from '@/lib/structured-data/pages'
import { GuideTeaser } from './_components/guide-teaser'
import { HowItWorks } from './_components/how-it-works'
import { StageStrip } from './_components/stage-strip'
import { TryIt } from './_components/try-it'
import { WhatItEarns } from './_components/what-it-earns'

const description =
  'A free roadmap to a first back-end job, in steps you tick as you learn. It shows how far you are, your level, and what people at that level report to earn.'

export const metadata: Metadata = {
  title: { absolute: 'Waymark: a roadmap to your first back-end job' },
  description,
  alternates: { canonical: paths.home },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Home({ searchParams }: Props) {
  const [who, query] = await Promise.all([getVisitor(), searchParams])
  if (isSignedIn(who)) redirect(paths.dashboard)
  const roadmap = await getRoadmap(who)
  const walked = onTrack(roadmap, roadmap.tracks[0]?.slug ?? '')
  return (
    <main id="content">
      <div className="mx-auto grid max-w-6xl items-center gap-10 px-4 py-12 sm:px-6 lg:grid-cols-2 lg:py-20">
        <div>
          <h1 className="text-4xl sm:text-5xl">Know where you stand on the way to a back-end job.</h1>
          <p className="mt-5 max-w-xl text-lg text-muted">
            Waymark is a roadmap of {stepsOf(walked).length} steps that you tick off as you learn. It shows how far you
            are, the level that makes you and what that level earns where you live, with its sources. A mentor can
            review what you build.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <ButtonLink href={paths.signUp}>Start your trail</ButtonLink>
            <ButtonLink href={paths.roadmap(roadmap.slug)} look="secondary">
              Look at the roadmap
            </ButtonLink>
          </div>
        </div>
        <TrailSketch roadmap={walked} />
      </div>
      <StageStrip roadmap={walked} />
      <TryIt roadmap={walked} />
      <WhatItEarns query={query} />
      <HowItWorks />
      <GuideTeaser />
      <JsonLd data={siteData(siteOrigin(), description)} />
    </main>
  )
}
