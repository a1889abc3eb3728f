import type { FileFacts } from '@/lib/learning/evidence/files/data'
import type { EvidenceKind } from '@/lib/learning/evidence/shown-work'

/** Input so far. Input for other kinds than the chosen one is kept but not sent. */
export type WorkDraft = {
  readonly kind: EvidenceKind
  readonly url: string
  readonly commit: string
  readonly title: string
  readonly issuer: string
  readonly note: string
  /** A file that is uploaded. */
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

/** Whether two drafts have the same input, regardless of uploads. */
export const isSameWorkDraft = (one: WorkDraft, other: WorkDraft): boolean =>
  JSON.stringify({ ...one, isUploading: false }) === JSON.stringify({ ...other, isUploading: false })

/** Returns the fields to send: those of the kind, without empty optional ones. */
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
