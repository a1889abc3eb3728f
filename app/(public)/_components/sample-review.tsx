import type { ReactNode } from 'react'
import { Content } from '@/components/foundation/ui/content'
import { Initials } from '@/components/foundation/ui/initials'
import { Rich } from '@/components/foundation/ui/rich'
import { VerdictBadge } from '@/components/mentoring/reviews/review-badge'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import * as words from '@/messages/generated/app/landing'
import { attempt } from '@/messages/generated/mentoring/review'

/** Step of the review; the sentences are those of `prisma/seed/stories/evening.yaml`. */
const STEP = 'rest-api-project'

/** Shows two verdicts of the demo as its learner reads them: the first requests changes, the second approves. */
export function SampleReview({ roadmap }: { roadmap: Roadmap }) {
  const step = listSteps(roadmap).find(({ slug }) => slug === STEP)
  if (!step) return null
  const code = (text: readonly string[]) => <code className="font-mono text-[0.875em]">{text}</code>
  return (
    <figure className="mt-6 rounded border border-rule bg-paper px-4 pt-3 sm:px-5">
      <figcaption className="text-sm text-muted">
        <Rich text={words.reviewExample({ step: () => <Content>{step.title}</Content> })} />
      </figcaption>
      <ol className="divide-y divide-rule">
        <Verdict number={1} outcome="not-yet">
          <Rich text={words.reviewFirst({ code })} />
        </Verdict>
        <Verdict number={2} outcome="competent">
          {words.reviewSecond()}
        </Verdict>
      </ol>
    </figure>
  )
}

type VerdictProps = { number: number; outcome: Outcome; children: ReactNode }

const Verdict = ({ number, outcome, children }: VerdictProps) => (
  <li className="flex gap-3 py-4">
    <Initials name={words.reviewMentor()} />
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{words.reviewMentor()}</span>
        <span className="text-sm text-muted">{attempt({ number })}</span>
        <VerdictBadge outcome={outcome} />
      </p>
      <p className="mt-1 wrap-break-word">{children}</p>
    </div>
  </li>
)
