import { afterAll, beforeAll } from 'vitest'
import { offerPseudoLocale } from '@/tools/messages/pseudo.mjs'

/** Offers the pseudo-locale to the tests of a file, and to no other file in the same worker. */
export function setUpPseudoLocale(): void {
  beforeAll(offerPseudoLocale)
  afterAll(withdrawPseudoLocale)
}

export function withdrawPseudoLocale(): void {
  Reflect.deleteProperty(globalThis, Symbol.for('waymark.pseudo'))
}
