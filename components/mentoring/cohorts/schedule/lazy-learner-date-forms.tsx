'use client'

import { lazyPart } from '@/components/foundation/ui/lazy-part'

/** Forms of a learner's dates, loaded when their fold is first opened. */
export const LazyLearnerDateForms = lazyPart(() => import('./learner-date-forms'))
