import 'server-only'
import { db } from '@/lib/foundation/database/db'
import * as words from '@/messages/generated/operations/export-parts'
import type { ExportPart } from './export-part'
import { paginateByMoment } from './pages.data'

const step = { select: { slug: true, title: true } } as const
const byTime = [{ createdAt: 'asc' }, { id: 'asc' }] as { createdAt?: 'asc'; id?: 'asc' }[]
/** Runs per page: the exchanges of one may be two hundred kilobytes. */
const RUNS = 5

/** Parts about the checks that the person ran. The codes themselves are stored as hashes, and left out. */
export const checkParts: readonly ExportPart[] = [
  {
    name: 'checkCodes',
    description: words.checkCodes,
    columns: ['step', 'stepTitle', 'brief', 'seed', 'repository', 'createdAt', 'expiresAt', 'usedAt'],
    rows: ({ id: learnerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().checkCode.findMany({ where: { learnerId, ...after }, orderBy: byTime, take, include: { step } }),
        ({ step: { slug, title }, brief, seed, repository, createdAt, expiresAt, usedAt }) => ({
          step: slug,
          stepTitle: title,
          brief,
          seed,
          repository,
          createdAt,
          expiresAt,
          usedAt,
        }),
      ),
  },
  {
    name: 'checkRuns',
    description: words.checkRuns,
    columns: [
      ...['step', 'stepTitle', 'brief', 'version', 'place', 'address', 'repository', 'commit', 'jobUrl'],
      ...['passedCount', 'failedCount', 'isEvidence', 'createdAt'],
    ],
    rows: ({ id: learnerId }) =>
      paginateByMoment(
        'createdAt',
        ({ take, after }) =>
          db().checkRun.findMany({ where: { learnerId, ...after }, orderBy: byTime, take, include: { step } }),
        ({ id, learnerId: _, stepId: __, codeId: ___, step: { slug, title }, results, ...row }) => ({
          id,
          step: slug,
          stepTitle: title,
          ...row,
          results: JSON.parse(results),
        }),
        RUNS,
      ),
  },
]
