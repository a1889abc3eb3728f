import { createHash } from 'node:crypto'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { findStep } from '@/lib/learning/roadmaps/roadmap'
import { after, MINUTE } from './calendar'
import { type Author, type EvidenceRow, makeSubmission } from './evidence'
import type { Happening } from './histories'
import type { OtherWork } from './person'
import { type Random, randomFor } from './random'

/** An uploaded file with its content. */
export type FileRow = {
  readonly row: {
    readonly id: string
    readonly ownerId: string
    readonly name: string
    readonly mediaType: string
    readonly size: number
    readonly sha256: string
    readonly createdAt: Date
  }
  readonly bytes: Buffer
}

export type Shown = { readonly row: EvidenceRow; readonly happening: Happening; readonly file: FileRow | null }

/** Makes certificates, files, links and earlier learning as evidence, shown minutes after the tick of their step. */
export function makeOtherWork(roadmap: Roadmap, author: Author, happenings: readonly Happening[]): Shown[] {
  const { key, story } = author.learner
  const random = randomFor(`${key} shows`)
  return Object.entries(story.shows ?? {}).map(([slug, work]) => {
    const stepId = findStep(roadmap, slug)?.id
    const tick = happenings.findLast((happening) => happening.stepId === stepId && happening.to === 'done')
    if (!tick) throw new Error(`${key} never came to ${slug}: the cast and the roadmap disagree.`)
    return shown(author, tick, work, random)
  })
}

function shown({ learnerId }: Author, tick: Happening, work: OtherWork, random: Random): Shown {
  const createdAt = after(tick.occurredAt, random.between(1, 3) * MINUTE)
  const file = work.file ? fileRow(learnerId, work.file, after(createdAt, -40_000), random) : null
  const row: EvidenceRow = {
    ...{ id: random.uuid(), learnerId, stepId: tick.stepId, kind: work.kind },
    ...{ url: work.url ?? null, fileId: file?.row.id ?? null, commit: null },
    ...{ title: work.title ?? '', issuer: work.issuer ?? '', note: work.note },
    ...{ createdAt, idempotencyKey: random.uuid() },
  }
  return { row, happening: makeSubmission(row), file }
}

function fileRow(ownerId: string, { name, text }: NonNullable<OtherWork['file']>, createdAt: Date, random: Random) {
  const bytes = Buffer.from(text, 'utf8')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const facts = { name, mediaType: 'text/plain', size: bytes.byteLength, sha256 }
  return { row: { id: random.uuid(), ownerId, ...facts, createdAt }, bytes }
}
