'use client'

// A learner's own map and its tick in one file, for one request.
export { HereTick } from './here-tick'
export { MapSheet } from './map-sheet'
