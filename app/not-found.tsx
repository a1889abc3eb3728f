'use client'

import { lazy } from 'react'
import { NotFetched } from './_errors/not-fetched'

const NotFoundPage = lazy(() => import('./_errors/not-found-page').catch(() => ({ default: NotFetched })))

/**
 * A client component, loaded when it is needed: every page would otherwise include its markup. There is no fallback, so
 * that the server waits for it and renders the text.
 */
export default function NotFound() {
  // Wrapped, since a component rendered by the server may not itself be lazy.
  return <NotFoundPage />
}
