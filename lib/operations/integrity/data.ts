import 'server-only'
import type { Operator } from '@/lib/platform/auth/viewer'
import type { IntegrityCheck } from './check'
import { checkCheckRuns } from './checks.data'
import { checkDates } from './dates.data'
import { checkFiles } from './files.data'
import { checkForecast } from './forecast.data'
import { checkLearners } from './learners.data'
import { checkNameParts } from './names.data'
import { checkReviews } from './reviews.data'
import { checkRosters } from './rosters.data'
import { checkStorage } from './storage.data'
import { checkThreads } from './threads.data'

/**
 * Checks all stored data and yields the result of each check. It writes nothing and blocks others no longer than one
 * row takes to read: a server can run meanwhile.
 */
export async function* verify(operator: Operator): AsyncGenerator<IntegrityCheck> {
  yield* await checkStorage(operator)
  yield await checkLearners(operator)
  yield await checkForecast(operator)
  yield await checkNameParts(operator)
  yield await checkDates(operator)
  yield await checkThreads(operator)
  yield await checkRosters(operator)
  yield await checkCheckRuns(operator)
  yield await checkReviews(operator)
  yield await checkFiles(operator)
}
