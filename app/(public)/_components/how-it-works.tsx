import Link from 'next/link'
import { paths } from '@/lib/foundation/paths'

const mentoring = [
  'Submitted work waits in one queue, oldest due first. Each cohort promises feedback within a number of working hours.',
  'Read the work, see what changed since the last time, score it by a rubric and say what to change. Drafts save themselves.',
  'Today shows which learners to check in with, and why: far behind their plan, or quiet for a month.',
  'You see the progress of learners in your cohorts, never their notes, country or pay.',
]

/** What a mentor gets, and how one hosts it. */
export function HowItWorks() {
  return (
    <div className="border-t border-rule bg-sunk">
      <div className="mx-auto grid max-w-6xl gap-12 px-4 py-16 sm:px-6 lg:grid-cols-2">
        <section aria-labelledby="mentors" className="min-w-0">
          <h2 id="mentors" className="text-2xl">
            If you mentor
          </h2>
          <ul className="mt-4 space-y-3">
            {mentoring.map((text) => (
              <li key={text} className="border-l-3 border-pine pl-4">
                {text}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="hosts" className="min-w-0">
          <h2 id="hosts" className="text-2xl">
            If you host it
          </h2>
          <p className="mt-4">
            Waymark runs on one machine with an embedded database, for yourself, a class or a company. Your data stays
            with you: pages load nothing from other sites.
          </p>
          <pre className="mt-4 rounded border border-rule bg-paper p-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
            <code>{'npm start   # a demo with made-up people\nDEMO=0 npm start   # a real, empty instance'}</code>
          </pre>
          <p className="mt-4 text-muted">
            Node.js is all it needs. The first start takes about a minute. What it does for learners is explained in the{' '}
            <Link href={paths.faq} className="text-pine underline underline-offset-4">
              questions and answers
            </Link>
            .
          </p>
        </section>
      </div>
    </div>
  )
}
