import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { TrialTick } from '@/components/learning/progress/trial-tick'
import { paths } from '@/lib/foundation/paths'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/step'

/** Lets a visitor tick the step without a plan, and keep it later. */
export function StepTrial({ step: { id, title }, isSignedIn }: { step: Step; isSignedIn: boolean }) {
  if (isSignedIn) {
    return (
      <div>
        <p className="text-muted">{words.withoutPlan()}</p>
        <ButtonLink href={paths.onboarding} className="mt-3">
          {words.makePlan()}
        </ButtonLink>
      </div>
    )
  }
  return (
    <div>
      <TrialTick
        stepId={id}
        title={title}
        className="flex min-h-12 w-full items-center gap-3 rounded border-2 border-pine bg-raised px-4 text-left font-semibold hover:bg-sunk"
      >
        {words.iHaveDone()}
      </TrialTick>
      <p className="mt-2 text-sm text-muted">
        <Rich
          text={words.keepTick({
            link: (text) => (
              <Link href={paths.signUp} className="text-pine underline underline-offset-4">
                {text}
              </Link>
            ),
          })}
        />
      </p>
    </div>
  )
}
