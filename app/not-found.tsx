'use client'

import { lazy } from 'react'
import { NotFetched } from './_errors/not-fetched'

const NotFoundPage = lazy(() => import('./_errors/not-found-page').catch(() => ({ default: NotFetched })))

/**
 * A client component, whose code comes when it is wanted: each page carries it along, and would carry its markup.
 * Nothing is shown meanwhile, so that the server waits for it and sends the words.
 */
export default function NotFound() {
  // Not exported as it is: what the server names may not itself be lazy.
  return <NotFoundPage />
}
