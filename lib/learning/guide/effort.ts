import { listSteps, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'

/** Effort of the junior core steps on one track, in hours. */
export type TrackEffort = {
  readonly trackTitle: string
  readonly steps: number
  /** Sum of the steps' medians. */
  readonly median: number
  /** Sum of the steps' 90th percentiles: slow on every step, as hardly anybody is. */
  readonly slowOnEach: number
}

/** Returns one row per track, in the roadmap's order. */
export function juniorEffortByTrack(roadmap: Roadmap): readonly TrackEffort[] {
  return roadmap.tracks.map((track) => {
    const steps = listSteps(toTrackRoadmap(roadmap, track.slug)).filter(
      (step) => step.isCore && step.level === 'junior',
    )
    return {
      trackTitle: track.title,
      steps: steps.length,
      median: steps.reduce((sum, step) => sum + step.effort.median, 0),
      slowOnEach: steps.reduce((sum, step) => sum + step.effort.p90, 0),
    }
  })
}

/** Converts hours of study to months, to the nearest half. */
export function monthsFor(hours: number, hoursAWeek: number): number {
  const months = (hours / hoursAWeek) * (12 / 52)
  return Math.round(months * 2) / 2
}
