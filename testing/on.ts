import { describe, test } from 'vitest'
import type { Provider } from '@/lib/foundation/database/address'
import { isOnPostgresql } from './postgresql-templates'

// What only one kind of database has. On the other there is nothing to skip: it is not registered.

const isOn = (provider: Provider): boolean => isOnPostgresql() === (provider === 'postgresql')

/** @param timeoutMs where it waits for something on purpose */
export function testOn(provider: Provider, title: string, work: () => Promise<void>, timeoutMs?: number): void {
  if (isOn(provider)) test(title, work, timeoutMs)
}

export function describeOn(provider: Provider, title: string, tests: () => void): void {
  if (isOn(provider)) describe(title, () => tests())
}
