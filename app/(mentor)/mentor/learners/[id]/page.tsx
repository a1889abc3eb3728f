import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Page, Section } from '@/components/foundation/layout/page'
import { LearnerDatesList } from '@/components/mentoring/cohorts/schedule/learner-dates-list'
import { AssignedMentorList } from '@/components/mentoring/learners/assigned-mentor-list'
import { DrawnFor } from '@/components/platform/drawn-for'
import { LiveRefresh } from '@/components/platform/live-refresh'
import { paths } from '@/lib/foundation/paths'
import { listAssignedMentors } from '@/lib/mentoring/learners/mentees/assigned-mentors.data'
import { learnerTopic } from '@/lib/platform/live/topic'
import * as words from '@/messages/generated/app/learner'
import * as mentor from '@/messages/generated/mentoring/assigned-mentor'
import { requireMentor } from '../../_components/require-mentor'
import { LearnerAgreements } from './_components/learner-agreements'
import { findLearnerFacts } from './_components/learner-facts'
import { LearnerHeader } from './_components/learner-header'
import { LearnerPlan } from './_components/learner-plan'
import { LearnerProgress } from './_components/learner-progress'
import { parseLearnerQuery } from './_components/learner-query'
import { LearnerRoadmaps } from './_components/learner-roadmaps'
import { LearnerSkills } from './_components/learner-skills'
import { LearnerWork } from './_components/learner-work'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function LearnerPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const viewer = await requireMentor(paths.learner(id))
  // Mentors who also learn use their own dashboard.
  if (id === viewer.id) redirect(paths.dashboard)
  const now = new Date()
  const [facts, assigned] = await Promise.all([
    findLearnerFacts(viewer, id, parseLearnerQuery(query), now),
    listAssignedMentors(viewer, id, now),
  ])
  if (!facts) notFound()
  return (
    <DrawnFor person={viewer.id}>
      <Page>
        <LiveRefresh topics={[learnerTopic(id)]} />
        <LearnerHeader {...facts} />
        <LearnerRoadmaps {...facts} />
        <LearnerPlan {...facts} />
        <div className="mt-12 grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0">
            <LearnerProgress {...facts} />
            <LearnerSkills {...facts} />
            <LearnerWork {...facts} />
          </div>
          <aside aria-label={words.mentorsKeep()} className="min-w-0">
            <Section title={mentor.title()} lead={mentor.hint()}>
              <AssignedMentorList learnerId={id} all={assigned} />
            </Section>
            <Section title={words.dates()}>
              <LearnerDatesList learner={facts.mentee} dates={facts.dates} />
            </Section>
            <LearnerAgreements {...facts} />
          </aside>
        </div>
      </Page>
    </DrawnFor>
  )
}
