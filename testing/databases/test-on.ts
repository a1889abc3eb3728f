import { describe, test } from 'vitest'
import type { Provider } from '@/lib/foundation/database/address'
import { isOnPostgresql } from './postgresql-templates'

// Tests for one kind of database only. On the other they are not registered, rather than skipped.

const isOn = (provider: Provider): boolean => isOnPostgresql() === (provider === 'postgresql')

/** Registers a test. @param timeoutMs for one that waits on purpose */
export function testOn(provider: Provider, title: string, work: () => Promise<void>, timeoutMs?: number): void {
  if (isOn(provider)) test(title, work, timeoutMs)
}

export function describeOn(provider: Provider, title: string, tests: () => void): void {
  if (isOn(provider)) describe(title, () => tests())
}
