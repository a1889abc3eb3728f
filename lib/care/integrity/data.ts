import 'server-only'
import type { Operator } from '@/lib/doors/auth/viewer'
import type { IntegrityCheck } from './check'
import { checkFiles } from './files.data'
import { checkForecast } from './forecast.data'
import { checkLearners } from './learners.data'
import { findNameDamage } from './names.data'
import { checkReviews } from './reviews.data'
import { checkStorage } from './storage.data'

/**
 * Looks at everything that is kept and says what is wrong, check by check. It writes nothing and holds nobody up for
 * longer than one row takes to read: a server may go on beside it.
 */
export async function* verify(operator: Operator): AsyncGenerator<IntegrityCheck> {
  yield* await checkStorage(operator)
  yield await checkLearners(operator)
  yield await checkForecast(operator)
  yield await findNameDamage(operator)
  yield await checkReviews(operator)
  yield await checkFiles(operator)
}
