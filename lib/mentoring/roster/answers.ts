import { z } from 'zod'
import { count, id, instant, personName, textWithExample } from '@/lib/platform/calls/values'
import { rosterColumns } from './file/columns'
import { rosterEncodings } from './file/decode'
import { rosterOutcomes } from './plan'

const line = z
  .strictObject({
    line: count.describe('Number of the line in the file on which it begins; the column names are on 1.'),
    name: personName,
    email: textWithExample('ana@school.org'),
    role: textWithExample('learner'),
    cohort: textWithExample('Autumn 2026'),
    externalId: textWithExample('20261017'),
    gitName: textWithExample('ana-l'),
    outcome: z
      .enum(rosterOutcomes)
      .describe(
        'What it does. `again`: the invitation expired and is sent again. `add`: a mentor with an account joins at once. `left`: has left the cohort since.',
      ),
    field: z.enum(rosterColumns).nullable(),
    reason: textWithExample('Use learner or mentor.').nullable(),
  })
  .meta({ id: 'RosterLine' })

export const rosterReportSchema = z
  .strictObject({
    roster: id.nullable().describe('Null where nothing changes.'),
    encoding: z.enum(rosterEncodings),
    ignoredColumns: z.array(textWithExample('phone')),
    counts: z.strictObject(
      Object.fromEntries(rosterOutcomes.map((one) => [one, count])) as Record<
        (typeof rosterOutcomes)[number],
        typeof count
      >,
    ),
    people: count.describe('People for whom something changes.'),
    newCohorts: z.array(textWithExample('Autumn 2026')),
    lines: z.array(line).describe('Lines with errors first.'),
  })
  .meta({ id: 'RosterReport' })

export const rostersSchema = z
  .strictObject({
    rosters: z.array(
      z.strictObject({
        id,
        by: personName.nullable(),
        importedAt: instant,
        withdrawnAt: instant.nullable(),
        places: count,
        accepted: count,
        withdrawn: count,
      }),
    ),
    nextCursor: textWithExample('MTc5ODg4').nullable(),
  })
  .meta({ id: 'Rosters' })
