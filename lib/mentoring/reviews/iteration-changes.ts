import { diffWordsWithSpace } from 'diff'
import { nameRepository } from '@/lib/learning/evidence/repository-name'
import type { ShownWork } from '@/lib/learning/evidence/shown-work'
import { compareLink } from './compare-link'

/** A stretch of a text: as it was before, taken away, or new. */
export type WordChange = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** One value that is another now; empty where there was or is none. */
export type Changed = { readonly from: string; readonly to: string }

/** Size in bytes. */
export type ComparedFile = { readonly name: string; readonly size: number }

/** What differs between an iteration and the one before; null where nothing does. */
export type IterationChanges = {
  readonly kind: Changed | null
  readonly link: Changed | null
  /** `compareUrl`: the host's own comparison, where both are of one repository and its addresses are known. */
  readonly commit: (Changed & { readonly compareUrl: string | null }) | null
  readonly title: Changed | null
  readonly issuer: Changed | null
  /** The note word by word. */
  readonly note: readonly WordChange[] | null
  /** Null for no file. `isSameContent`: every byte is the same, whatever the name. */
  readonly file: {
    readonly from: ComparedFile | null
    readonly to: ComparedFile | null
    readonly isSameContent: boolean
  } | null
}

/** What was shown, with the fingerprint of its file. */
type Shown = { readonly work: ShownWork; readonly sha256: string | null }

/** What a learner changed from one iteration to the next. */
export function iterationChanges(before: Shown, after: Shown): IterationChanges {
  const [from, to] = [before.work, after.work]
  const changed = (one: (work: ShownWork) => string | null) => changedFrom(one(from), one(to))
  return {
    kind: changed(({ kind }) => kind),
    link: isSameRepository(from, to) ? null : changed(({ url }) => url),
    commit: commitChange(from, to),
    title: changed(({ title }) => title),
    issuer: changed(({ issuer }) => issuer),
    note: from.note === to.note ? null : wordsChanged(from.note, to.note),
    file: fileChange(before, after),
  }
}

function changedFrom(from: string | null, to: string | null): Changed | null {
  return (from ?? '') === (to ?? '') ? null : { from: from ?? '', to: to ?? '' }
}

/** Links that differ in nothing but the commit that they are pinned to: the change of the commit says it. */
function isSameRepository(from: ShownWork, to: ShownWork): boolean {
  if (!from.url || !to.url || !from.commit || !to.commit) return false
  const [before, after] = [nameRepository(from.url, from.commit), nameRepository(to.url, to.commit)]
  return before !== null && before.host === after?.host && before.name === after.name
}

function commitChange(from: ShownWork, to: ShownWork) {
  const change = changedFrom(from.commit, to.commit)
  if (!change) return null
  const isBoth = from.url && from.commit && to.url && to.commit
  const compareUrl = isBoth
    ? compareLink({ url: from.url, commit: from.commit }, { url: to.url, commit: to.commit })
    : null
  return { ...change, compareUrl }
}

/** With more edits than this, shows the old and the new text whole. */
const MOST_CHANGES = 120

/** The words of both texts in order: without the added ones it is the old text, without the removed ones the new. */
export function wordsChanged(from: string, to: string): WordChange[] {
  const changes = diffWordsWithSpace(from, to, { maxEditLength: MOST_CHANGES })
  if (!changes || isRewritten(changes)) return whole(from, to)
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

type Part = { readonly value: string; readonly added: boolean; readonly removed: boolean }

/** If less than half is kept, it is a rewrite. */
function isRewritten(changes: readonly Part[]): boolean {
  const countLetters = (parts: readonly Part[]) => parts.reduce((sum, { value }) => sum + value.trim().length, 0)
  const kept = countLetters(changes.filter(({ added, removed }) => !added && !removed))
  return kept < countLetters(changes.filter(({ added }) => added))
}

function whole(from: string, to: string): WordChange[] {
  const both = [{ kind: 'removed', text: from } as const, { kind: 'added', text: to } as const]
  return both.filter(({ text }) => text !== '')
}

function fileChange(before: Shown, after: Shown): IterationChanges['file'] {
  const [from, to] = [before.work.file, after.work.file]
  const isSameContent = before.sha256 === after.sha256
  if (from?.name === to?.name && from?.size === to?.size && isSameContent) return null
  const facts = (file: ShownWork['file']) => file && { name: file.name, size: file.size }
  return { from: facts(from), to: facts(to), isSameContent: isSameContent && from !== null && to !== null }
}
