import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { requireViewer } from '@/lib/auth/session'
import { findLearner } from '@/lib/cohorts/data'
import { listEvidence } from '@/lib/evidence/data'
import { findForecastGround } from '@/lib/forecast/data'
import { paths } from '@/lib/paths'
import { findProgress } from '@/lib/progress/data'
import { listReviewsOf } from '@/lib/reviews/data'
import { getRoadmap } from '@/lib/roadmaps/data'
import { LearnerForecast } from './_components/learner-forecast'
import { LearnerHeader } from './_components/learner-header'
import { LearnerProgress } from './_components/learner-progress'
import { LearnerWork } from './_components/learner-work'

export const metadata: Metadata = { title: 'Learner' }

type Props = { params: Promise<{ id: string }> }

export default async function LearnerPage({ params }: Props) {
  const { id } = await params
  const viewer = await requireViewer(paths.learner(id))
  const [learner, roadmap, progress, evidence, reviews, ground] = await Promise.all([
    findLearner(viewer, id),
    getRoadmap(viewer),
    findProgress(viewer, id),
    listEvidence(viewer, id),
    listReviewsOf(viewer, id),
    findForecastGround(viewer, id),
  ])
  if (!learner) notFound()
  const { timeZone } = viewer
  return (
    <Page>
      <LearnerHeader learner={learner} timeZone={timeZone} now={new Date()} />
      {ground ? <LearnerForecast ground={ground} /> : null}
      <LearnerProgress roadmap={roadmap} progress={progress} timeZone={timeZone} />
      <LearnerWork roadmap={roadmap} evidence={evidence} reviews={reviews} timeZone={timeZone} />
    </Page>
  )
}
