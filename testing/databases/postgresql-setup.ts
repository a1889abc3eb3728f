import { hashOfContent, readLibrary } from '@/commands/content-files'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { migrate } from '@/prisma/migrate'
import { startCluster } from '@/tools/testing/postgresql-cluster.mjs'
import { compilePrograms } from '../processes/compiled-programs'
import { administer, clusterUrl } from './postgresql-templates'

/** Starts a cluster with the templates that each test copies, once for a run on PostgreSQL. Returns the clean-up. */
export default async function setUp(): Promise<() => Promise<void>> {
  await compilePrograms()
  const cluster = await startCluster()
  process.env.TEST_CLUSTER_URL = cluster.url('postgres')
  await administer('CREATE DATABASE "empty"')
  await migrate(clusterUrl('empty'))
  await administer('CREATE DATABASE "content" TEMPLATE "empty"')
  process.env.DATABASE_URL = clusterUrl('content')
  shared.database = openDatabase(process.env.DATABASE_URL)
  await syncRoadmaps(operator, readLibrary(), hashOfContent())
  await db().$disconnect()
  return cluster.stop
}
