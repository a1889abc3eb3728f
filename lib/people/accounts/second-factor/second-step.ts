import type { AppError } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/people/sign-in-problems'
import { safeNext } from '../sign-in/safe-next'

/** Form of the page in which a code was entered. */
export type StepForm = 'app' | 'recovery'
/** Refusal shown on the page: a wrong code, or the minutes for which no more are accepted. */
export type SecondStepRefusal = { readonly refused: StepForm; readonly wait?: number }

/** Returns the path of the second step's page with the reason of the refusal. */
export function pathAfterRefusal({ code, retryAfter }: AppError, form: StepForm, next: string | undefined): string {
  const query = new URLSearchParams({ next: safeNext(next) })
  if (code === 'invalid') query.set('refused', form)
  if (code === 'too-many') {
    query.set('refused', form)
    query.set('wait', String(Math.ceil((retryAfter ?? 60) / 60)))
  }
  return `${paths.secondFactor}?${query}`
}

/** Describes a refusal, for the page. */
export function refusalInWords({ refused, wait }: SecondStepRefusal): string {
  if (wait !== undefined) return words.tooManyCodes({ minutes: wait })
  return refused === 'app' ? words.usedCode() : words.recoveryCode()
}
