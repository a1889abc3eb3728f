import { AsyncLocalStorage } from 'node:async_hooks'
import { oncePerProcess } from '../shared.mjs'
import { baseLocale } from './locale'

/**
 * Runs a function with a language as the current one, such as that of a mail's recipient.
 * @param locale of the account; the base locale is used where it is null or no longer offered
 */
export function inLocale<Result>(locale: string | null, work: () => Result): Result {
  const storage = oncePerProcess('locale', () => new AsyncLocalStorage<{ locale: string }>())
  return storage.run({ locale: locale ?? baseLocale }, work)
}
