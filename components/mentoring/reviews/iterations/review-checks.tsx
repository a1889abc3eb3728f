import { Section } from '@/components/foundation/layout/page'
import { RunLine, RunView } from '@/components/learning/checks/run-view'
import type { ShownRun } from '@/lib/learning/checks/shown-run'
import type { Iteration } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/review-checks'

type ReviewChecksProps = {
  /** Newest first. */
  runs: readonly ShownRun[]
  /** The attempt that the verdict is for; undefined where the page shows older ones. */
  attempt: Pick<Iteration, 'number' | 'createdAt'> | undefined
  learnerName: string
  timeZone: string
}

/** Bytes of failed checks, within what `findReviewById` leaves to the checks. */
const ROOM = 60_000

/** The learner's runs of the step's check: the newest with its checks, earlier ones as a line each. */
export function ReviewChecks({ runs: [newest, ...earlier], attempt, learnerName, timeZone }: ReviewChecksProps) {
  return (
    <Section id="checks" title={words.title()} lead={newest ? words.suggest() : undefined}>
      {newest ? (
        <RunView
          run={newest}
          timeZone={timeZone}
          isOwn={false}
          room={ROOM}
          note={attempt && compareTimes(newest, attempt)}
        />
      ) : (
        <p className="max-w-prose text-muted">{words.noRun({ learner: learnerName })}</p>
      )}
      {earlier.length > 0 ? (
        <details className="border-b border-rule">
          <summary className="flex min-h-11 items-center text-sm font-semibold">
            {words.earlierRuns({ count: earlier.length })}
          </summary>
          <ul className="divide-y divide-rule pb-2">
            {earlier.map((run) => (
              <RunLine key={run.id} run={run} timeZone={timeZone} isOwn={false} />
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  )
}

/** Says whether the run can be about the work of the attempt. */
function compareTimes({ createdAt }: ShownRun, attempt: Pick<Iteration, 'number' | 'createdAt'>): string {
  const { number } = attempt
  return createdAt < attempt.createdAt ? words.runBefore({ number }) : words.runAfter({ number })
}
