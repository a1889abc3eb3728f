import type { AppError } from '@/lib/foundation/errors'
import { paths } from '@/lib/foundation/paths'
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
  if (wait === 1) return 'Too many wrong codes. Try again in a minute.'
  if (wait !== undefined) return `Too many wrong codes. Try again in ${wait} minutes.`
  return refused === 'app'
    ? 'This code is wrong or was used before. Enter the one your app shows now.'
    : 'This recovery code is wrong or was used before.'
}
