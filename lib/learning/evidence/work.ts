import { commitInUrl } from './commit-in-url'
import type { EvidenceKind } from './shown-work'

/** Work that a learner hands in; which fields it has depends on its kind. */
export type WorkInput = {
  readonly kind: EvidenceKind
  readonly url?: string
  /** Id of a file that was uploaded before. */
  readonly file?: string
  readonly title?: string
  readonly issuer?: string
  readonly commit?: string
  readonly note: string
}

/** The same as it is stored, for comparison when the request is repeated. */
export type Work = {
  readonly kind: EvidenceKind
  readonly url: string | null
  readonly fileId: string | null
  readonly title: string
  readonly issuer: string
  readonly commit: string | null
  readonly note: string
}

export function toWork({ kind, url = '', file, title = '', issuer = '', commit, note }: WorkInput): Work {
  const named = kind === 'repository' || kind === 'link' ? (commit ?? commitInUrl(url)) : null
  return { kind, url: url || null, fileId: file ?? null, title, issuer, commit: named, note }
}

export function isSameWork(one: Omit<Work, 'kind'> & { readonly kind: string }, other: Work): boolean {
  const keys = ['kind', 'url', 'fileId', 'title', 'issuer', 'commit', 'note'] as const
  return keys.every((key) => one[key] === other[key])
}
