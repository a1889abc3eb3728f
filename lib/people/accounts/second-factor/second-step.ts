import type { AppError } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/people/sign-in-problems'
import { safeNext } from '../safe-next'

/** By which of the page's two forms a code was given. */
export type StepForm = 'app' | 'recovery'
/** What the page is to say: that a code was not right, or for how many minutes no more are taken. */
export type Refused = { readonly refused: StepForm; readonly wait?: number }

/** The page of the second step once more, saying why the code was refused. */
export function pathAfterRefusal({ code, retryAfter }: AppError, form: StepForm, next: string | undefined): string {
  const query = new URLSearchParams({ next: safeNext(next) })
  if (code === 'invalid') query.set('refused', form)
  if (code === 'too-many') {
    query.set('refused', form)
    query.set('wait', String(Math.ceil((retryAfter ?? 60) / 60)))
  }
  return `${paths.secondFactor}?${query}`
}

/** In words, for the person who sees the page again. */
export function refusalInWords({ refused, wait }: Refused): string {
  if (wait !== undefined) return words.tooManyCodes({ minutes: wait })
  return refused === 'app' ? words.usedCode() : words.recoveryCode()
}
