import { diffWordsWithSpace } from 'diff'
import { nameRepository } from '@/lib/learning/evidence/repository-name'
import type { ShownWork } from '@/lib/learning/evidence/shown-work'
import { compareLink } from './compare-link'

/** A part of a text with the kind of its change. */
export type WordChange = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** A changed value; empty where there was or is none. */
export type Changed = { readonly from: string; readonly to: string }

/** Size in bytes. */
export type ComparedFile = { readonly name: string; readonly size: number }

/** Differences between an iteration and the one before; null fields are unchanged. */
export type IterationChanges = {
  readonly kind: Changed | null
  readonly link: Changed | null
  /** `compareUrl`: the host's comparison page, for two commits of one repository on a host with a known URL format. */
  readonly commit: (Changed & { readonly compareUrl: string | null }) | null
  readonly title: Changed | null
  readonly issuer: Changed | null
  /** The note, compared word by word. */
  readonly note: readonly WordChange[] | null
  /** Null without a file or a change. `isSameContent`: every byte is the same, whatever the name. */
  readonly file: {
    readonly from: ComparedFile | null
    readonly to: ComparedFile | null
    readonly isSameContent: boolean
  } | null
}

/** Submitted work with the SHA-256 of its file. */
type Shown = { readonly work: ShownWork; readonly sha256: string | null }

/** Compares an iteration with the one before. */
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

/** Returns whether two links differ only in their commit, which is shown as a change of the commit. */
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

/** Maximum number of word edits; with more, the old and the new text are shown whole. */
const MOST_CHANGES = 120

/** Compares two texts by word: without the added words the result is the old text, without the removed ones the new. */
export function wordsChanged(from: string, to: string): WordChange[] {
  const changes = diffWordsWithSpace(from, to, { maxEditLength: MOST_CHANGES })
  if (!changes || isRewritten(changes)) return whole(from, to)
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

type Part = { readonly value: string; readonly added: boolean; readonly removed: boolean }

/** Returns whether less than half of the new text was kept. */
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
