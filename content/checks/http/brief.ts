import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { answersNotModified, countsVisits } from './memory'
import { answersHead, answersUnknownPaths, refusesOtherMethods } from './methods'
import { createsNote, deletesNote, readsForms, refusesBadNotes, refusesOtherTypes, refusesRepeats } from './notes'
import { answersFixedPaths, redirects } from './statuses'

export const http: CheckBrief = {
  slug: 'http',
  title: 'HTTP in practice',
  version: 1,
  checks: [
    answersFixedPaths,
    redirects,
    answersUnknownPaths,
    answersHead,
    refusesOtherMethods,
    answersNotModified,
    countsVisits,
    createsNote,
    readsForms,
    refusesBadNotes,
    refusesRepeats,
    refusesOtherTypes,
    deletesNote,
  ],
}
