import type { StepState } from './completion'
import type { OwnStatus } from './status'

/** What learners can say of a step, in the order of a menu: a status, or that they knew it before they set out on it. */
export const choices = ['not-started', 'learning', 'done', 'known', 'skipped'] as const
export type Choice = (typeof choices)[number]

/** What was said of a step; null where a mentor waived it. */
export function getChoice({ status, known }: Pick<StepState, 'status' | 'known'>): Choice | null {
  if (status === 'waived') return null
  return status === 'done' && known ? 'known' : status
}

/** A choice as the API takes it. Done says aloud that it was not known before, or else nothing would change. */
export function changeTo(choice: Choice): { readonly status: OwnStatus; readonly known?: boolean } {
  if (choice === 'known') return { status: 'done', known: true }
  return choice === 'done' ? { status: 'done', known: false } : { status: choice }
}
