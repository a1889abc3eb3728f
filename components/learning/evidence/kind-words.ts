import type { EvidenceKind } from '@/lib/learning/evidence/shown-work'

export const evidenceKindWords: Readonly<Record<EvidenceKind, string>> = {
  repository: 'Repository',
  link: 'Link',
  file: 'File',
  certificate: 'Certificate',
  'prior-learning': 'Learned before',
}

/** What each kind is for, where somebody chooses one. */
export const kindSentences: Readonly<Record<EvidenceKind, string>> = {
  repository: 'Your code on a Git host',
  link: 'A page that shows it, or runs it',
  file: 'PDF, picture, text or zip, up to 10 MB',
  certificate: 'A test or course you passed',
  'prior-learning': 'Work or studies before Waymark',
}
