import { afterAll, beforeAll } from 'vitest'
import { shared } from '@/lib/foundation/shared.mjs'
import { offerPseudoLocale } from '@/tools/messages/pseudo.mjs'

/** Offers the pseudo-locale to the tests of a file, and to no other file in the same worker. */
export function setUpPseudoLocale(): void {
  beforeAll(offerPseudoLocale)
  afterAll(withdrawPseudoLocale)
}

export function withdrawPseudoLocale(): void {
  shared.pseudo = undefined
}
