import { listSteps, onTrack, type Roadmap } from '@/lib/learning/roadmaps/roadmap'

/** What the core steps of junior level come to on one track. Hours. */
export type TrackEffort = {
  readonly trackTitle: string
  readonly steps: number
  /** The steps' medians added up. */
  readonly median: number
  /** The hours that nine in ten stay under on each step, added up: slow on every step, as hardly anybody is. */
  readonly slowOnEach: number
}

/** One line for each track, in their order. */
export function juniorEffortByTrack(roadmap: Roadmap): readonly TrackEffort[] {
  return roadmap.tracks.map((track) => {
    const steps = listSteps(onTrack(roadmap, track.slug)).filter((step) => step.isCore && step.level === 'junior')
    return {
      trackTitle: track.title,
      steps: steps.length,
      median: steps.reduce((sum, step) => sum + step.effort.median, 0),
      slowOnEach: steps.reduce((sum, step) => sum + step.effort.p90, 0),
    }
  })
}

/** Months that some hours of study take, to the nearest half. */
export function monthsFor(hours: number, hoursAWeek: number): number {
  const months = (hours / hoursAWeek) * (12 / 52)
  return Math.round(months * 2) / 2
}
