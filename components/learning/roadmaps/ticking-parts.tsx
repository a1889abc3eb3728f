'use client'

import dynamic from 'next/dynamic'

// A roadmap is read as a list, as a map or stage by stage: each way brings its own code, and not that of the others.

export const RoadmapList = dynamic(() => import('./roadmap-list').then((part) => part.RoadmapList))
export const TickableStrip = dynamic(() => import('./map/stage-strip').then((part) => part.TickableStrip))
export const RoadmapNewsNote = dynamic(() => import('./roadmap-news-note').then((part) => part.RoadmapNewsNote))
export const HereTick = dynamic(() => import('./map/here-tick').then((part) => part.HereTick))
export const TrialNote = dynamic(() =>
  import('@/components/learning/progress/trial-note').then((part) => part.TrialNote),
)
export const TrialTick = dynamic(() =>
  import('@/components/learning/progress/trial-tick').then((part) => part.TrialTick),
)
