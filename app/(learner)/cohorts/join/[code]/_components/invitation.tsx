import { JoinButton } from '@/components/cohorts/join-button'

/** What joining means, said before it happens. */
export function Invitation({ code }: { code: string }) {
  return (
    <>
      <h2 className="text-xl">What its mentors will see</h2>
      <ul className="mt-3 list-disc space-y-1 pl-5">
        <li>your name and your progress, step by step</li>
        <li>your evidence, and the reviews you ask for in this cohort</li>
        <li>the last day on which you learned</li>
      </ul>
      <h2 className="mt-8 text-xl">What stays yours alone</h2>
      <p className="mt-3">Your notes, your links, your country, your experience and what you look up about pay.</p>
      <p className="mt-3 text-muted">You can leave at any time, on this same page.</p>
      <div className="mt-6">
        <JoinButton code={code} />
      </div>
    </>
  )
}
