import { evidenceKindWords } from '@/components/learning/evidence/kind-words'
import { sizeInWords } from '@/lib/learning/evidence/files/file-size'
import type { EvidenceKind } from '@/lib/learning/evidence/shown-work'
import type { ComparedFile, IterationChanges, WordChange } from '@/lib/mentoring/reviews/submitting/iteration-changes'
import * as words from '@/messages/generated/mentoring/attempts'

export const hasChanges = (changes: IterationChanges): boolean =>
  Object.values(changes).some((change) => change !== null)

/** Shortens a commit hash to the length that hosts show. */
export const shortCommit = (commit: string): string => commit.slice(0, 12)

/** "notes.pdf, 1.4 MB"; empty without a file. */
export const fileInWords = (file: ComparedFile | null): string =>
  file ? words.fileWithSize({ name: file.name, size: sizeInWords(file.size) }) : ''

/** Name of a kind of evidence. */
export const kindInWords = (kind: string): string => evidenceKindWords[kind as EvidenceKind]?.() ?? kind

/** Adds a unique key to each part: its kind, and its offset in both texts together. */
export function withKeys(words: readonly WordChange[]): (WordChange & { readonly key: string })[] {
  const named: (WordChange & { key: string })[] = []
  let at = 0
  for (const word of words) {
    named.push({ ...word, key: `${word.kind}-${at}` })
    at += word.text.length
  }
  return named
}
