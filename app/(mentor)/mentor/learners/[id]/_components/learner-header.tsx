import Link from 'next/link'
import { PageHeader } from '@/components/layout/page'
import type { LearnerHead } from '@/lib/cohorts/cohort'
import { paths } from '@/lib/paths'
import { dayOf, formatSince } from '@/lib/values/calendar-date'

type LearnerHeaderProps = { learner: LearnerHead; timeZone: string; now: Date }

export function LearnerHeader({ learner, timeZone, now }: LearnerHeaderProps) {
  const { name, cohorts, track, lastLearningDay } = learner
  const last = lastLearningDay ? formatSince(lastLearningDay, dayOf(now, timeZone)) : 'not yet'
  return (
    <PageHeader
      eyebrow={
        <Link href={paths.learners} className="inline-flex min-h-11 items-center text-pine underline">
          Learners
        </Link>
      }
      title={name}
      lead={[cohorts.join(', '), track ?? 'No track chosen yet', `Learned last: ${last}`].filter(Boolean).join(' · ')}
    />
  )
}
