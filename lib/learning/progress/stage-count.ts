import type { Tally, Totals } from './completion'

/** Tally of a stage or a roadmap, as every screen counts it. */
export type CoreCount = Tally & {
  /** Whether only core steps up to junior-ready count. */
  readonly isToJunior: boolean
}

/**
 * Counts a stage's core steps up to junior-ready until those of the whole roadmap are done, and then all its core
 * steps.
 * @param leadsToLevels whether the roadmap has levels, and the count is by them
 */
export function countStage(totals: Totals, slug: string, leadsToLevels: boolean): CoreCount {
  const junior = totals.juniorByStage[slug]
  if (junior && junior.total > 0 && isOnWayToJunior(totals, leadsToLevels)) return { ...junior, isToJunior: true }
  return { ...(totals.byStage[slug] ?? none), isToJunior: false }
}

/** Counts a roadmap's core steps by the same rule. */
export function countCoreSteps(totals: Totals, leadsToLevels: boolean): CoreCount {
  if (isOnWayToJunior(totals, leadsToLevels)) return { ...totals.byLevel.junior, isToJunior: true }
  return { ...totals.core, isToJunior: false }
}

const isOnWayToJunior = ({ byLevel: { junior } }: Totals, leadsToLevels: boolean): boolean =>
  leadsToLevels && junior.done < junior.total

const none: Tally = { total: 0, done: 0, claimed: 0, evidenced: 0, verified: 0, learning: 0, skipped: 0 }
