'use client'

// The links and the tick of a learner's own map in one file, for one request.
export { HereTick } from './here-tick'
export { WaymarkLinks } from './waymark-links'
