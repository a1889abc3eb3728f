import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db'

export type Note = { readonly body: string; readonly version: number }
export type OwnLink = { readonly id: string; readonly title: string; readonly url: string }

/** What a learner keeps with a step for themselves: nobody else ever reads it. */
export type StepWork = {
  /** Ids of the checklist items that are marked. */
  readonly markedItems: readonly string[]
  readonly note: Note
  readonly links: readonly OwnLink[]
}

const empty: StepWork = { markedItems: [], note: { body: '', version: 0 }, links: [] }

/** The viewer's own work on a step; empty where there is none, also before onboarding. */
export async function getStepWork(viewer: Viewer, stepId: string): Promise<StepWork> {
  const row = await db().learner.findUnique({
    where: { id: viewer.id },
    select: {
      marks: { where: { item: { stepId } }, select: { itemId: true } },
      notes: { where: { stepId }, select: { body: true, version: true } },
      ownLinks: { where: { stepId }, orderBy: { createdAt: 'asc' }, select: { id: true, title: true, url: true } },
    },
  })
  if (!row) return empty
  return {
    markedItems: row.marks.map(({ itemId }) => itemId),
    note: row.notes[0] ?? empty.note,
    links: row.ownLinks,
  }
}
