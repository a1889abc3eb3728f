import Link from 'next/link'
import { JoinButton } from '@/components/mentoring/cohorts/join-button'
import { paths } from '@/lib/foundation/paths'

/** What joining means, said before it happens. */
export function Invitation({ code }: { code: string }) {
  return (
    <>
      <h2 className="text-xl">What its mentors will see</h2>
      <ul className="mt-3 list-disc space-y-1 pl-5">
        <li>your name and your progress, step by step</li>
        <li>your evidence, and the reviews you ask for in this cohort</li>
        <li>your plan, your pauses, and your forecast unless you hide it</li>
        <li>the day you were last active</li>
      </ul>
      <p className="mt-3 text-muted">They can also write notes about you.</p>
      <h2 className="mt-8 text-xl">What stays private</h2>
      <p className="mt-3">
        Your notes, links, country, experience, confidence in steps, and what you look up about pay.
      </p>
      <p className="mt-3 text-muted">
        You can leave at any time, under{' '}
        <Link href={paths.myCohorts} className="text-pine underline underline-offset-4">
          your cohorts
        </Link>
        . You keep your progress.
      </p>
      <div className="mt-6">
        <JoinButton code={code} />
      </div>
    </>
  )
}
