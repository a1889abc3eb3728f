import { Button } from '@/components/foundation/ui/button'
import { CodeField } from '@/components/people/accounts/code-field'
import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import type { StepForm } from '@/lib/people/accounts/second-factor/second-step'

type SecondStepFormsProps = {
  /** A path of our own. */
  next: string
  problem: { readonly form: StepForm; readonly words: string } | null
}

const submitForm = (form: StepForm, next: string) => fillPath(callPaths.passSecondFactor, {}, { form, next })

/** Plain forms: nothing here moves, and signing in should work where scripts do not. */
export function SecondStepForms({ next, problem }: SecondStepFormsProps) {
  const submitStep = (form: StepForm) => (problem?.form === form ? problem.words : null)
  const isRecovering = problem?.form === 'recovery'
  return (
    <>
      <form method="post" action={submitForm('app', next)} className="space-y-5">
        <CodeField
          id="code"
          hint="Six digits. Your authenticator app shows new ones every half minute."
          error={submitStep('app')}
          autoFocus={!isRecovering}
        />
        <Button type="submit" className="w-full sm:w-auto">
          Sign in
        </Button>
      </form>
      <details open={isRecovering} className="mt-8 border-t border-rule pt-4">
        <summary className="flex min-h-11 items-center font-semibold text-pine underline-offset-4 hover:underline">
          I don’t have my app with me
        </summary>
        <form method="post" action={submitForm('recovery', next)} className="mt-2 space-y-5">
          <CodeField
            id="recovery-code"
            label="Recovery code"
            takes="recovery-code"
            hint="One of the ten you saved when you set up the app. Each works once."
            error={submitStep('recovery')}
            autoFocus={isRecovering}
          />
          <Button type="submit" look="secondary" className="w-full sm:w-auto">
            Sign in with this code
          </Button>
          <p className="text-sm text-muted">
            No recovery code either? Ask an admin of this site to reset your second factor.
          </p>
        </form>
      </details>
    </>
  )
}
