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
          I do not have my app here
        </summary>
        <form method="post" action={submitForm('recovery', next)} className="mt-2 space-y-5">
          <CodeField
            id="recovery-code"
            label="Recovery code"
            takes="recovery-code"
            hint="One of the ten that you kept when you set the app up. Each works once."
            error={submitStep('recovery')}
            autoFocus={isRecovering}
          />
          <Button type="submit" look="secondary" className="w-full sm:w-auto">
            Sign in with it
          </Button>
          <p className="text-sm text-muted">
            No recovery code either? An admin of this site can take the second step away for you.
          </p>
        </form>
      </details>
    </>
  )
}
