// Makes viewers: for `lib/platform/auth`, `testing`, tests and the lab alone (the import rules list them).
import type { PendingSecondFactor, PendingSecondFactorFacts, Viewer, ViewerFacts } from './viewer'

export const viewerFrom = (facts: ViewerFacts): Viewer => facts as Viewer

export const toPendingSecondFactor = (facts: PendingSecondFactorFacts): PendingSecondFactor =>
  facts as PendingSecondFactor
