import { Button } from '@/components/foundation/ui/button'
import { CodeField } from '@/components/people/accounts/code-field'
import { callPaths, fillPath } from '@/lib/foundation/call-paths'
import type { StepForm } from '@/lib/people/accounts/second-factor/second-step'
import * as words from '@/messages/generated/app/sign-in'

type SecondStepFormsProps = {
  /** A path on this site. */
  next: string
  problem: { readonly form: StepForm; readonly words: string } | null
}

const submitForm = (form: StepForm, next: string) => fillPath(callPaths.passSecondFactor, {}, { form, next })

/** Plain forms: signing in should work without scripts. */
export function SecondStepForms({ next, problem }: SecondStepFormsProps) {
  const submitStep = (form: StepForm) => (problem?.form === form ? problem.words : null)
  const isRecovering = problem?.form === 'recovery'
  return (
    <>
      <form method="post" action={submitForm('app', next)} noValidate className="space-y-5">
        <CodeField id="code" hint={words.codeHint()} error={submitStep('app')} autoFocus={!isRecovering} />
        <Button type="submit" className="w-full sm:w-auto">
          {words.signIn()}
        </Button>
      </form>
      <details open={isRecovering} className="mt-8 border-t border-rule pt-4">
        <summary className="flex min-h-11 items-center font-semibold text-pine underline-offset-4 hover:underline">
          {words.noApp()}
        </summary>
        <form method="post" action={submitForm('recovery', next)} noValidate className="mt-2 space-y-5">
          <CodeField
            id="recovery-code"
            label={words.recoveryCode()}
            takes="recovery-code"
            hint={words.recoveryHint()}
            error={submitStep('recovery')}
            autoFocus={isRecovering}
          />
          <Button type="submit" look="secondary" className="w-full sm:w-auto">
            {words.signInWithCode()}
          </Button>
          <p className="text-sm text-muted">{words.noRecoveryCode()}</p>
        </form>
      </details>
    </>
  )
}
