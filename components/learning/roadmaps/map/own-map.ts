'use client'

// A learner's own map and its tick in one chunk, for one request.
export { HereTick } from './here-tick'
export { MapSheet } from './map-sheet'
