import type { EvidenceKind } from '@/lib/learning/evidence/shown-work'
import * as words from '@/messages/generated/learning/evidence-kinds'

export const evidenceKindWords: Readonly<Record<EvidenceKind, () => string>> = {
  repository: words.repository,
  link: words.link,
  file: words.file,
  certificate: words.certificate,
  'prior-learning': words.priorLearning,
}

/** Explanation of each kind, shown with the choice. */
export const kindSentences: Readonly<Record<EvidenceKind, () => string>> = {
  repository: words.repositoryHint,
  link: words.linkHint,
  file: words.fileHint,
  certificate: words.certificateHint,
  'prior-learning': words.priorLearningHint,
}
