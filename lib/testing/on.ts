import { describe, test } from 'vitest'
import type { Provider } from '@/lib/database/address'
import { isOnPostgresql } from './postgresql-templates'

// What only one kind of database has. On the other there is nothing to skip: it is not registered.

const isOn = (provider: Provider): boolean => isOnPostgresql() === (provider === 'postgresql')

export function testOn(provider: Provider, title: string, work: () => Promise<void>): void {
  if (isOn(provider)) test(title, work)
}

export function describeOn(provider: Provider, title: string, tests: () => void): void {
  if (isOn(provider)) describe(title, () => tests())
}
