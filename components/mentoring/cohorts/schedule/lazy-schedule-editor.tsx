'use client'

import { lazyPart } from '@/components/foundation/ui/lazy-part'

/** Form of a class's dates, loaded when its fold is first opened. */
export const LazyScheduleEditor = lazyPart(() => import('./schedule-editor'))
