'use client'

// A learner's own map and its tick in one chunk, for one request.
export { CurrentStepTick } from './current-step-tick'
export { MapSheet } from './map-sheet'
