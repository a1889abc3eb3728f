'use client'

import dynamic from 'next/dynamic'

// Each view of a roadmap (list, map, single stage) loads only its own code.

export const LazyRoadmapList = dynamic(() => import('./list/roadmap-list').then((part) => part.RoadmapList))
export const LazyMapSheet = dynamic(() => import('./map/map-sheet').then((part) => part.MapSheet))
export const LazyTickableStrip = dynamic(() => import('./map/stage-strip').then((part) => part.TickableStrip))
export const LazyRoadmapNewsNote = dynamic(() => import('./roadmap-news-note').then((part) => part.RoadmapNewsNote))
export const LazyOwnMapSheet = dynamic(() => import('./map/own-map').then((part) => part.MapSheet))
export const LazyHereTick = dynamic(() => import('./map/own-map').then((part) => part.CurrentStepTick))
export const LazyTrialStart = dynamic(() => import('./trial/trial-start').then((part) => part.TrialStart))
export const LazyTrialStage = dynamic(() => import('./trial/trial-stage').then((part) => part.TrialStage))
