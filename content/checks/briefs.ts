import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { apiSecurity } from './api-security/brief'
import { authentication } from './authentication/brief'
import { http } from './http/brief'
import { restDesign } from './rest-design/brief'
import { toolLending } from './tool-lending/brief'
import { trackAuth } from './track-auth/brief'
import { trackValidation } from './track-validation/brief'
import { validation } from './validation/brief'

/** Every brief with checks, in the order of the runner's list. */
export const checkBriefs: readonly CheckBrief[] = [
  toolLending,
  http,
  restDesign,
  validation,
  authentication,
  apiSecurity,
  trackValidation,
  trackAuth,
]

export const findBrief = (slug: string): CheckBrief | null => checkBriefs.find((brief) => brief.slug === slug) ?? null
