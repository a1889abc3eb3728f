'use client'

import dynamic from 'next/dynamic'

/** Cohort filter loaded only where it is shown, for pages that mentors share with learners. */
export const LazyCohortFilter = dynamic(() => import('./cohort-filter').then((part) => part.CohortFilter))
