import { findBrief } from '@/content/checks/briefs'
import { conflict } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/learning/check-refusals'
import type { CheckBrief } from '../kit/brief'

type Code = { readonly brief: string; readonly briefOfStep: string | null; readonly expiresAt: Date }
type Sent = { readonly brief: string; readonly version: number }

/**
 * Returns the brief that a code was made for, if the code is still valid and the step still has this brief.
 * @param sent by a runner; left out where this instance runs the checks itself
 * @throws conflict
 */
export function requireBrief({ brief: slug, briefOfStep, expiresAt }: Code, now: Date, sent?: Sent): CheckBrief {
  if (expiresAt <= now) throw conflict(words.expired())
  const brief = slug === briefOfStep ? findBrief(slug) : null
  if (!brief) throw conflict(words.briefChanged())
  if (sent && sent.brief !== slug) throw conflict(words.otherBrief({ expected: slug }))
  if (sent && sent.version !== brief.version) throw conflict(words.otherVersion())
  return brief
}
