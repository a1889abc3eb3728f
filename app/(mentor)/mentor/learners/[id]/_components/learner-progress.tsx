import Link from 'next/link'
import { StageProgress } from '@/components/cohorts/stage-progress'
import { EmptyState } from '@/components/layout/empty-state'
import { Section } from '@/components/layout/page'
import { paths } from '@/lib/paths'
import { type Progress, stateOf } from '@/lib/progress/completion'
import { type Roadmap, stepsOf } from '@/lib/roadmaps/roadmap'
import { dayOf, formatLongDay } from '@/lib/values/calendar-date'

type LearnerProgressProps = { roadmap: Roadmap; progress: Progress | null; timeZone: string }

/** How far a learner is, stage by stage, and what they are at. */
export function LearnerProgress({ roadmap, progress, timeZone }: LearnerProgressProps) {
  if (!progress) {
    return (
      <EmptyState title="No plan yet">
        <p>This learner has joined and not chosen a track yet. Their progress stands here once they have.</p>
      </EmptyState>
    )
  }
  const { junior } = progress.totals.byLevel
  const learning = stepsOf(roadmap).filter((step) => stateOf(progress.states, step.id).status === 'learning')
  return (
    <>
      <Section
        title="Progress"
        aside={`${junior.done} of ${junior.total} junior core steps: ${junior.verified} verified, ${junior.evidenced} evidenced, ${junior.claimed} on their word`}
        lead="The core steps of every level, stage by stage."
      >
        <StageProgress roadmap={roadmap} totals={progress.totals} />
      </Section>
      <Section title="Learning now">
        {learning.length > 0 ? (
          <ul className="divide-y divide-rule border-y border-rule">
            {learning.map((step) => {
              const { statusAt } = stateOf(progress.states, step.id)
              return (
                <li key={step.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
                  <Link
                    href={paths.step(step.roadmapSlug, step.slug)}
                    className="inline-flex min-h-11 items-center text-pine underline"
                  >
                    {step.title}
                  </Link>
                  {statusAt ? (
                    <span className="text-sm text-muted">
                      since {formatLongDay(dayOf(new Date(statusAt), timeZone))}
                    </span>
                  ) : null}
                </li>
              )
            })}
          </ul>
        ) : (
          <p className="text-muted">No step is marked as being learned.</p>
        )}
      </Section>
    </>
  )
}
