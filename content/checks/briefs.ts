import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { http } from './http/brief'
import { restDesign } from './rest-design/brief'
import { toolLending } from './tool-lending/brief'
import { trackValidation } from './track-validation/brief'
import { validation } from './validation/brief'

/** Every brief with checks, in the order of the runner's list. */
export const checkBriefs: readonly CheckBrief[] = [toolLending, http, restDesign, validation, trackValidation]

export const findBrief = (slug: string): CheckBrief | null => checkBriefs.find((brief) => brief.slug === slug) ?? null
