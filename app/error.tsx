'use client'

import { lazy, Suspense } from 'react'
import type { BrokenPageProps } from './_errors/broken-page'
import { NotFetched } from './_errors/not-fetched'

// Each page carries this file along, so the code of what it shows comes when it is wanted.
const BrokenPage = lazy(() => import('./_errors/broken-page').catch(() => ({ default: NotFetched })))

export default function ErrorPage(props: BrokenPageProps) {
  return (
    <Suspense>
      <BrokenPage {...props} />
    </Suspense>
  )
}
