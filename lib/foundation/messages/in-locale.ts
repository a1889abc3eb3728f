import { AsyncLocalStorage } from 'node:async_hooks'
import { baseLocale } from './locale'

type Store = AsyncLocalStorage<{ locale: string }>
const shared = globalThis as { [key: symbol]: Store | undefined }
const KEY = Symbol.for('waymark.locale')

/**
 * Runs a function with a language as the current one, such as that of a mail's recipient.
 * @param locale of the account; the base locale is used where it is null or no longer offered
 */
export function inLocale<Result>(locale: string | null, work: () => Result): Result {
  shared[KEY] ??= new AsyncLocalStorage()
  return shared[KEY].run({ locale: locale ?? baseLocale }, work)
}
