import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { after } from './calendar'
import { type EvidenceRow, makeRepository } from './evidence'

/** Title in the first line of the README of each step's repository. */
const titles: Readonly<Record<string, string>> = {
  'rest-api-project': 'Tool lending API',
  'database-app-project': 'Theatre bookings',
  'auth-system-project': 'Accounts and sessions',
  'portfolio-project': 'What I have built',
  'automated-tests': 'Pricing rules',
  'sql-queries': 'Twenty questions to a database',
  'ci-cd': 'A pipeline that says no',
}

/** Slugs of steps whose repositories hold texts and pictures, and nothing to run. */
const untested: readonly string[] = ['sql-queries', 'system-design', 'git-workflow', 'api-documentation']

/** Makes the reading of a repository by its Git host, a few seconds after it was submitted. */
export function makeReading(
  { id, commit, createdAt }: EvidenceRow,
  { slug, shortTitle }: Pick<Step, 'slug' | 'shortTitle'>,
) {
  return {
    ...{ evidenceId: id, state: 'read', attempts: 1, nextAttemptAt: createdAt },
    ...{ title: titles[slug] ?? shortTitle, defaultBranch: 'main', headCommit: commit },
    ...{ hasReadme: true, hasTests: !untested.includes(slug) && makeRepository(slug) !== 'portfolio', failure: null },
    readAt: after(createdAt, 21_000),
  }
}
