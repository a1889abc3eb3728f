/** Kinds of work that a learner can show for a step. */
export const evidenceKinds = ['repository', 'link', 'file', 'certificate', 'prior-learning'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const readingStates = ['waiting', 'read', 'failed'] as const

/** Facts read from the Git host when a repository was handed in. Null is unknown. */
export type RepositoryReading = {
  readonly state: (typeof readingStates)[number]
  /** The first heading of its README. */
  readonly title: string | null
  readonly defaultBranch: string | null
  /** The newest commit of the default branch at that time. */
  readonly headCommit: string | null
  readonly hasReadme: boolean | null
  readonly hasTests: boolean | null
  /** Why the repository, or a part of it, could not be read, in words for the mentor. */
  readonly failure: string | null
}

/** One piece of work as it was shown: immutable, except for the reading added later. */
export type ShownWork = {
  readonly kind: EvidenceKind
  /** Its address; null for an uploaded file or a mere description. */
  readonly url: string | null
  /** The uploaded file; `size` in bytes. */
  readonly file: {
    readonly id: string
    readonly name: string
    readonly mediaType: string
    readonly size: number
  } | null
  /** Title of a certificate, or place and subject of prior learning; else empty. */
  readonly title: string
  /** Issuer of a certificate; else empty. */
  readonly issuer: string
  /** The exact commit, when the link or the learner names one. */
  readonly commit: string | null
  readonly note: string
  /** Set for a repository that is read. */
  readonly reading: RepositoryReading | null
}
