import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import * as words from '@/messages/generated/mentoring/attempts'
import { verdict } from '@/messages/generated/mentoring/review'

/** Coloured band above an approving verdict, for its author. */
export function ApprovalBand({ outcome, iteration }: { outcome: Exclude<Outcome, 'not-yet'>; iteration: number }) {
  return (
    <div className="mb-5 flex items-center gap-4 rounded bg-pine/10 px-4 py-3.5 sm:px-5 sm:py-4">
      <svg
        viewBox="0 0 40 40"
        aria-hidden="true"
        className="size-10 shrink-0 fill-none stroke-pine sm:size-12"
        strokeWidth="4.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M5 21.5 15.5 32 35 9" />
      </svg>
      <div className="min-w-0">
        <p className="font-display text-xl leading-tight font-semibold tracking-tight sm:text-2xl">
          {verdict({ outcome })}
        </p>
        <p className="mt-0.5 text-sm">{words.madeVerified({ number: iteration })}</p>
      </div>
    </div>
  )
}
