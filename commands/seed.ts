// `npm run seed -- --learners N`: fills the database with synthetic mentors, cohorts, learners and reviews.

import { db } from '@/lib/foundation/database/db'
import { isSynced, syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { refreshLearnerStats } from '@/lib/mentoring/learners/stats/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { seedDemo } from '@/prisma/seed/demo'
import { seedAlumni } from '@/prisma/seed/synthetic/alumni'
import { seedPopulation } from '@/prisma/seed/synthetic/commands'
import { makeAddress } from '@/prisma/seed/synthetic/world'
import { command } from './command'
import { hashOfContent, readLibrary } from './content-files'
import { prepareDatabase } from './database'
import { readSeedOptions, SeedError, type SeedOptions } from './seed-options'
import { isProduction } from './settings/production'

await command({ failed: 'Nobody was made' }, async (environment) => {
  const options = readSeedOptions(process.argv.slice(2))
  if (isProduction(process.env) && environment.DEMO === '0') {
    throw new SeedError('its people are demo accounts, and this is production')
  }
  await prepareDatabase(environment)
  await refuseOthers(options)
  const hash = hashOfContent()
  if (!(await isSynced(operator, hash))) await syncRoadmaps(operator, readLibrary(), hash)
  const now = new Date()
  const isDemo = environment.DEMO === '1'
  // A later start in demo mode would not make the demo's people, because the database is no longer empty.
  if (isDemo && (await db().user.count()) === 0) {
    await seedDemo(operator, now)
    await seedAlumni(operator, now)
  }
  await fill(options, now)
  await db().$disconnect()
  if (!isDemo) console.log('These are demo accounts: start this database with DEMO=1, on this machine only.')
})

async function refuseOthers({ population, isForced }: SeedOptions): Promise<void> {
  if (!isForced && (await db().user.count({ where: { isDemo: false } })) > 0) {
    throw new SeedError('this database holds real people. Use another one; with --force it starts only as a demo')
  }
  const email = makeAddress('mentor', 0, population.seed)
  if (await db().user.findUnique({ where: { email }, select: { id: true } })) {
    throw new SeedError(`the people of seed ${population.seed} are there already. Use another --seed`)
  }
}

async function fill({ population, password }: SeedOptions, now: Date): Promise<void> {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  let shown = started
  const onProgress = ({ learners, reviews }: { learners: number; reviews: number }) => {
    if (performance.now() - shown < 2000 && learners < population.learners) return
    shown = performance.now()
    console.log(`${learners} of ${population.learners} learners, ${reviews} reviews, ${seconds()}`)
  }
  await seedPopulation(operator, population, now, { password, onProgress })
  console.log(`Made ${population.mentors} mentors and ${population.cohorts} cohorts, ${seconds()}`)
  const count = await refreshLearnerStats(operator, now)
  console.log(`Computed the stats of ${count} learners, ${seconds()}`)
  if (password !== undefined) console.log(`The first mentor signs in as ${makeAddress('mentor', 0, population.seed)}`)
}
