'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { paths } from '@/lib/foundation/paths'

/** Sections that were on the first page of a cohort before it had tabs, with the page that has them. */
const moved = new Map([
  ['#learners', paths.cohortPeople],
  ['#invitations', paths.cohortPeople],
  ['#settings', paths.cohortSettings],
  ['#dates', paths.cohortSettings],
])

/** Leads an address with the anchor of a moved section to its page. Only a browser knows the anchor. */
export function MovedSections({ cohortId }: { cohortId: string }) {
  const router = useRouter()
  useEffect(() => {
    const { hash } = window.location
    const page = moved.get(hash)
    if (page) router.replace(`${page(cohortId)}${hash}`)
  }, [cohortId, router])
  return null
}
