import { toolLending } from '@/content/checks/tool-lending/brief'
import { judgeRun } from '@/lib/learning/checks/kit/replay'
import { type CheckResult, runChecks } from '@/lib/learning/checks/kit/run-checks'
import { toLiveDriver } from '@/runner/live-driver'
import type { ReferenceServer } from './start'

export type ReferenceRun = {
  readonly results: readonly CheckResult[]
  /** What the instance makes of the record. */
  readonly judged: readonly CheckResult[]
  /** Characters of the record. */
  readonly size: number
  /** What went wrong with commands. */
  readonly troubles: readonly string[]
}

/** Runs the checks of tool-lending as the runner does, and judges the record as the instance does. */
export async function runAndJudge(
  { base, apiKey, settings }: ReferenceServer,
  seed: string,
  day = new Date().toISOString().slice(0, 10),
): Promise<ReferenceRun> {
  const began = performance.now()
  const driver = toLiveDriver({ base, apiKey, settings, getTime: () => performance.now() - began })
  const ran = await runChecks(toolLending, driver, { seed, day })
  const record = JSON.stringify(ran.map(({ record }) => record))
  const judged = await judgeRun(toolLending, { seed, day, base, records: JSON.parse(record) })
  const troubles = driver.takeTroubles()
  return { results: ran.map(({ result }) => result), judged, size: record.length, troubles }
}

/** Returns the failed checks, each with its reason. */
export const listFailures = (results: readonly CheckResult[]): string[] =>
  results.flatMap(({ id, failure }) => (failure ? [`${id}: ${failure.message}`] : []))
