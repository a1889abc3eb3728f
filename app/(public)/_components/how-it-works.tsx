import Link from 'next/link'
import { paths } from '@/lib/foundation/paths'

const mentoring = [
  'Work that is handed in waits in one queue, the oldest promise first. Each cohort says within how many working hours it answers.',
  'Read the work, see what changed since the last time, score it by a rubric and say what to change. Drafts save themselves.',
  'Today shows who needs a word, with the reason: far behind their plan and quiet, or gone for a month.',
  'You see the progress of the learners in your own cohorts, and never their notes, country or pay.',
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
            Waymark runs on one machine with its database inside, for yourself, a class or a company. Your people and
            their progress stay with you: no page asks anybody else for anything.
          </p>
          <pre className="mt-4 rounded border border-rule bg-paper p-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
            <code>{'npm start   # a demo with made-up people\nDEMO=0 npm start   # a real, empty instance'}</code>
          </pre>
          <p className="mt-4 text-muted">
            Node.js is all it needs. The first start takes about a minute. What it does for learners stands in the{' '}
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
