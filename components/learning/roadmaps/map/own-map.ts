'use client'

// What only a learner's own map brings along: the links and the tick in one file, for one request.
export { HereTick } from './here-tick'
export { WaymarkLinks } from './waymark-links'
