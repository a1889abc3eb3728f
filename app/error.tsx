'use client'

import { lazy, Suspense } from 'react'
import type { BrokenPageProps } from './_errors/broken-page'
import { NotFetched } from './_errors/not-fetched'

// Loaded when it is needed, since every page includes this file.
const BrokenPage = lazy(() => import('./_errors/broken-page').catch(() => ({ default: NotFetched })))

export default function ErrorPage(props: BrokenPageProps) {
  return (
    <Suspense>
      <BrokenPage {...props} />
    </Suspense>
  )
}
