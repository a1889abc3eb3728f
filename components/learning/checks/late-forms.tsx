'use client'

import { lazyPart } from '@/components/foundation/ui/lazy-part'

// Loaded when their folds are opened: most learners send runs from their own machine.
export const CiCheck = lazyPart(() => import('./ci-form'))
export const VisitCheck = lazyPart(() => import('./visit-form'))
