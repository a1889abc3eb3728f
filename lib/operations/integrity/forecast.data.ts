import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { parseInstanceModel } from '@/lib/learning/forecast/instance/stored-instance-model'
import type { Operator } from '@/lib/platform/auth/viewer'
import type { IntegrityCheck } from './check'

/** Checks the corrections that the forecast has learnt from the people of each roadmap: at most one row each. */
export async function checkForecast(_operator: Operator): Promise<IntegrityCheck> {
  const rows = await db().forecastInstance.findMany({ orderBy: { roadmapId: 'asc' } })
  return {
    name: 'What the forecast has learnt is whole',
    seen: `${rows.length} ${rows.length === 1 ? 'correction' : 'corrections'}`,
    problems: rows.flatMap(({ roadmapId, learnt, learntAt, people, arrived }) => {
      const parsed = learnt === null ? null : parseInstanceModel(learnt)
      const problems: string[] = []
      if (parsed && 'problem' in parsed) problems.push(`it cannot be read: ${parsed.problem}`)
      if ((learnt === null) !== (learntAt === null)) problems.push('it does not say when it was learnt')
      if (arrived > people || arrived < 0) problems.push(`${arrived} of ${people} people have arrived`)
      return problems.map((problem) => `the forecast of roadmap ${roadmapId}: ${problem}`)
    }),
    remarks: [],
  }
}
