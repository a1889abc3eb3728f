import { AsyncLocalStorage } from 'node:async_hooks'
import type { Locale } from './locale'

type Store = AsyncLocalStorage<{ locale: string }>
const shared = globalThis as { [key: symbol]: Store | undefined }
const KEY = Symbol.for('waymark.locale')

/** Speaks a language for as long as something runs: for mail, which is in its reader's language. */
export function inLocale<Result>(locale: Locale, work: () => Result): Result {
  shared[KEY] ??= new AsyncLocalStorage()
  return shared[KEY].run({ locale }, work)
}
