'use client'

import dynamic from 'next/dynamic'

/** For pages that mentors share with learners: its code comes only where it is shown. */
export const LateCohortFilter = dynamic(() => import('./cohort-filter').then((part) => part.CohortFilter))
