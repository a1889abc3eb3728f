'use client'

import { createContext, useContext } from 'react'
import { findPagePerson } from './page-person'

// Another person may have signed in in a second tab. A link then brings a page that the server drew for them, inside the
// document of the first: the layout around it is not fetched again.

/** Holds the id of the person for whom the server drew this part of the page; null for a visitor. */
export const PagePerson = createContext<string | null | undefined>(undefined)

/** Returns for whom the server drew this part of the page; without word of that, whose the document is. */
export function usePagePerson(): string | null {
  const person = useContext(PagePerson)
  return person === undefined ? findPagePerson() : person
}
