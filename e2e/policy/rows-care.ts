import { must, type World } from './cast'
import { image, ofPlan, open, own } from './kinds-of-rows'
import type { Row } from './row'

/** The page of a learner who shows it to everybody. */
async function profileOfLearner({ pages, ids }: World): Promise<string> {
  const handle = `lea-${ids.learner.slice(0, 8)}`
  await must(pages.learner, 'PUT', '/api/v1/me/public-profile', { handle, isOn: true })
  return `/u/${handle}`
}

/** Profiles, privacy, and what the server says of itself. */
export const careRows: readonly Row[] = [
  { entry: 'PAGE /u/[handle]', allowed: 'anyone', call: async (world) => ({ url: await profileOfLearner(world) }) },
  image('IMAGE /u/[handle]/opengraph-image', profileOfLearner),
  open('PAGE /privacy'),
  open('GET /api/health/live'),
  open('GET /api/health/ready'),
  // The token decides, not who brings it: these tests' server has none.
  { entry: 'GET /api/metrics', allowed: [], visitors: 'hidden', call: () => ({ url: '/api/metrics' }) },
  open('GET /api/v1/openapi.json'),
  own('POST /api/v1/me/export', { current: 'not my password' }),
  own('POST /api/v1/me/deletion', { current: 'not my password' }),
  own('DELETE /api/v1/me/deletion'),
  own('POST /api/v1/me/deletion/keep'),
  ofPlan('GET /api/v1/me/public-profile', '/api/v1/me/public-profile'),
  ofPlan('PUT /api/v1/me/public-profile', '/api/v1/me/public-profile', { showsDays: false }),
  own('PAGE /settings/privacy'),
  own('PAGE /settings/profile'),
]
