import { DAY, MINUTE } from './calendar'
import type { Spell } from './history'
import type { Scene } from './scene'

/** Adds a learner's checklist marks, notes and links, all from the time of each step. */
export function addWorkbook({ parts, learner, owner, now, random, rows }: Scene, findSpell: (slug: string) => Spell) {
  const { learnerId } = owner
  for (const [slug, { marks, note, link }] of Object.entries(learner.workbook)) {
    const { step, from, to } = findSpell(slug)
    const stepId = step.id
    const end = to?.getTime() ?? Math.min(now.getTime() - 10 * MINUTE, from.getTime() + 3 * DAY)
    /** Returns a moment within the work on the step: `part` from 0 to 1. */
    const within = (part: number) => new Date(Math.round(from.getTime() + Math.max(0, end - from.getTime()) * part))
    for (const { id, position } of parts.checklist.filter((item) => item.stepId === stepId && item.position < marks)) {
      rows.checklistMark.push({ learnerId, itemId: id, markedAt: within((position + 1) / 7) })
    }
    if (note) rows.note.push({ learnerId, stepId, body: note, version: 2, updatedAt: within(0.9) })
    if (link) rows.ownLink.push({ id: random.uuid(), learnerId, stepId, ...link, createdAt: within(0.5) })
  }
}
