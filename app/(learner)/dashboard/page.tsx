import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AtAGlance } from '@/components/dashboard/at-a-glance'
import { dashboardView, eventsSince } from '@/components/dashboard/dashboard-view'
import { FreshTotals } from '@/components/dashboard/fresh-totals'
import { HowItFills } from '@/components/dashboard/how-it-fills'
import { ByLevel, TrailSoFar, TwelveWeeks, WhatItEarns } from '@/components/dashboard/main-column'
import { Gates, NextBestStep } from '@/components/dashboard/side-column'
import { Page, PageHeader } from '@/components/layout/page'
import { RoadmapNewsNote } from '@/components/roadmaps/roadmap-news-note'
import { requireViewer } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { canMentor } from '@/lib/people/policy'
import { findPlan } from '@/lib/plans/data'
import { findProgress, listEvents } from '@/lib/progress/data'
import { findRoadmapNews } from '@/lib/progress/revision/data'
import { getRoadmap } from '@/lib/roadmaps/data'
import { dayOf } from '@/lib/values/calendar-date'

export const metadata: Metadata = { title: 'Dashboard' }

export default async function DashboardPage() {
  const viewer = await requireViewer(paths.dashboard)
  const today = dayOf(new Date(), viewer.timeZone)
  const [roadmap, plan, progress, events, news] = await Promise.all([
    getRoadmap(viewer),
    findPlan(viewer),
    findProgress(viewer),
    listEvents(viewer, viewer.id, { since: eventsSince(today) }),
    findRoadmapNews(viewer),
  ])
  if (!plan || !progress) redirect(canMentor(viewer) ? paths.reviews : paths.onboarding)
  const { name, timeZone } = viewer
  const view = dashboardView({ name, timeZone, today, roadmap, plan, progress, events })

  return (
    <Page>
      <FreshTotals eventCount={progress.eventCount} />
      <PageHeader title={view.heading} />
      {news ? <RoadmapNewsNote news={news} /> : null}
      <AtAGlance {...view} />
      <div className="mt-10 grid gap-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div>
          {view.isNew ? <HowItFills /> : null}
          <TrailSoFar {...view} />
          {view.isNew ? null : <ByLevel byLevel={progress.totals.byLevel} />}
          {view.isNew ? null : <TwelveWeeks {...view} />}
          <WhatItEarns {...view} />
        </div>
        <aside aria-label="What next" className="space-y-12">
          <NextBestStep {...view} />
          <Gates {...view} />
        </aside>
      </div>
    </Page>
  )
}
