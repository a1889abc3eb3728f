import type { FileFacts } from '@/lib/learning/evidence/files/data'
import type { EvidenceKind } from '@/lib/learning/evidence/shown-work'

/** What is typed so far. What belongs to another kind than the chosen one is kept, and not sent. */
export type WorkDraft = {
  readonly kind: EvidenceKind
  readonly url: string
  readonly commit: string
  readonly title: string
  readonly issuer: string
  readonly note: string
  /** A file that has arrived. */
  readonly file: FileFacts | null
  readonly isUploading: boolean
}

export const emptyWork: WorkDraft = {
  kind: 'repository',
  url: '',
  commit: '',
  title: '',
  issuer: '',
  note: '',
  file: null,
  isUploading: false,
}

/** Whether the same is filled in, whatever is being uploaded. */
export const isSameWorkDraft = (one: WorkDraft, other: WorkDraft): boolean =>
  JSON.stringify({ ...one, isUploading: false }) === JSON.stringify({ ...other, isUploading: false })

/** What is sent of it: the fields of its kind, and of those that may be empty only what was filled in. */
export function workToSend({ kind, url, commit, title, issuer, note, file }: WorkDraft) {
  switch (kind) {
    case 'repository':
      return { kind, url, note, ...(commit.trim() ? { commit } : {}) }
    case 'link':
      return { kind, url, note }
    case 'file':
      return { kind, file: file?.id ?? '', note }
    case 'certificate':
      return { kind, title, issuer, note, ...(url.trim() ? { url } : {}), ...(file ? { file: file.id } : {}) }
    case 'prior-learning':
      return { kind, title, note }
  }
}

export const kindFields: Readonly<Record<EvidenceKind, readonly string[]>> = {
  repository: ['url', 'commit', 'note'],
  link: ['url', 'note'],
  file: ['file', 'note'],
  certificate: ['title', 'issuer', 'url', 'file', 'note'],
  'prior-learning': ['title', 'note'],
}
