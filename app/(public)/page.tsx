import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { JsonLd } from '@/components/foundation/ui/json-ld'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { hasLevels, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { siteData } from '@/lib/learning/structured-data/pages'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn, visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/landing'
import { StartCallToAction } from './_components/closing'
import { GuideTeaser } from './_components/guide-teaser'
import { HowItWorks } from './_components/how-it-works'
import { Opening } from './_components/opening'
import { PayTeaser } from './_components/pay-teaser'
import { StageStrip } from './_components/stage-strip'
import { TryIt } from './_components/try-it'

export async function generateMetadata(): Promise<Metadata> {
  const leadsToLevels = hasLevels(await getFirstRoadmap(visitor))
  return {
    title: { absolute: leadsToLevels ? words.title() : words.titleToFinish() },
    description: leadsToLevels ? words.description() : words.descriptionToFinish(),
    alternates: { canonical: paths.home },
  }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Home({ searchParams }: Props) {
  const [who, query] = await Promise.all([getVisitor(), searchParams])
  if (isSignedIn(who)) redirect(paths.dashboard)
  const roadmap = await getFirstRoadmap(who)
  const leadsToLevels = hasLevels(roadmap)
  const walked = toTrackRoadmap(roadmap, roadmap.tracks[0]?.slug ?? '')
  return (
    <main id="content">
      <Opening roadmap={roadmap} walked={walked} />
      <StageStrip roadmap={walked} />
      <TryIt roadmap={walked} />
      {leadsToLevels ? (
        <>
          <PayTeaser query={query} />
          <GuideTeaser roadmap={roadmap} />
        </>
      ) : null}
      <HowItWorks roadmap={walked} />
      <StartCallToAction roadmap={walked} />
      <JsonLd data={siteData(siteOrigin(), leadsToLevels ? words.description() : words.descriptionToFinish())} />
    </main>
  )
}
