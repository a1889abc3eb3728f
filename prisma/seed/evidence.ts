import { createHash } from 'node:crypto'
import { commitInUrl } from '@/lib/learning/evidence/commit-in-url'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { after, MINUTE } from './calendar'
import type { Spell } from './history'
import type { Happening, LogOwner } from './log'
import type { Random } from './random'
import type { Rows } from './rows'
import type { Scene } from './scene'
import type { OtherWork } from './stories'

export type EvidenceRow = Rows['evidence'][number] & { readonly createdAt: Date }

/** Slugs of steps whose repositories hold texts and pictures, and nothing to run. */
const untested: readonly string[] = ['sql-queries', 'system-design', 'git-workflow', 'api-documentation']

/** Makes a repository as evidence for a step, pinned to a commit, with its log entry and what its Git host said. */
export function showWork({ learnerId, key }: LogOwner, step: Step, note: string, at: Date, random: Random) {
  const url = `https://code.example.com/${key}/${step.slug}/tree/${random.hex(40)}`
  const commit = commitInUrl(url)
  const row = {
    ...{ id: random.uuid(), learnerId, stepId: step.id, kind: 'repository', url, fileId: null, title: '', issuer: '' },
    ...{ commit, note, createdAt: at, idempotencyKey: random.uuid() },
  }
  const reading = {
    ...{ evidenceId: row.id, state: 'read', attempts: 1, nextAttemptAt: at, readAt: after(at, 21_000), failure: null },
    ...{ title: step.shortTitle, defaultBranch: 'main', headCommit: commit },
    ...{ hasReadme: true, hasTests: !untested.includes(step.slug) },
  }
  return { row, reading, happening: makeSubmission(row) }
}

const makeSubmission = ({ learnerId, stepId, kind, createdAt, idempotencyKey }: EvidenceRow): Happening => ({
  ...{ stepId, kind: 'submission', to: kind, reason: null },
  ...{ occurredAt: createdAt, actorId: learnerId, idempotencyKey },
})

/** Makes a certificate, file, link or earlier learning as evidence, shown a minute after the step was ticked. */
export function showOtherWork({ owner, random, rows }: Scene, spell: Spell, work: OtherWork): Happening {
  const { learnerId } = owner
  const { file, url = null, ...facts } = work
  const createdAt = after(spell.to ?? spell.from, MINUTE)
  const fileId = file ? random.uuid() : null
  if (file && fileId) {
    const bytes = Buffer.from(file.text, 'utf8')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const details = { name: file.name, mediaType: 'text/plain', size: bytes.byteLength, sha256 }
    rows.storedFile.push({ id: fileId, ownerId: learnerId, ...details, createdAt })
    rows.bytes.set(fileId, bytes)
  }
  const ids = { id: random.uuid(), learnerId, stepId: spell.step.id, idempotencyKey: random.uuid() }
  const row = { ...ids, ...facts, url, fileId, commit: null, createdAt }
  rows.evidence.push(row)
  return makeSubmission(row)
}
