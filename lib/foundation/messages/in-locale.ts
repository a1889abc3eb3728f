import { AsyncLocalStorage } from 'node:async_hooks'
import { baseLocale } from './locale'

type Store = AsyncLocalStorage<{ locale: string }>
const shared = globalThis as { [key: symbol]: Store | undefined }
const KEY = Symbol.for('waymark.locale')

/**
 * Speaks a language for as long as something runs: for mail, which is in its reader's language.
 * @param locale as an account has it: where it is null, or not offered any more, the base counts
 */
export function inLocale<Result>(locale: string | null, work: () => Result): Result {
  shared[KEY] ??= new AsyncLocalStorage()
  return shared[KEY].run({ locale: locale ?? baseLocale }, work)
}
