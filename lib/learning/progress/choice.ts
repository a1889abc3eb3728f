import type { StepState } from './completion'
import type { OwnStatus } from './status'

/**
 * Statements that learners can make on a step, in the order of the menu: a status, or that they knew it before starting
 * it.
 */
export const choices = ['not-started', 'learning', 'done', 'known', 'skipped'] as const
export type StatusChoice = (typeof choices)[number]

/** Returns the choice that a state stands for; null where a mentor waived the step. */
export function getChoice({ status, known }: Pick<StepState, 'status' | 'known'>): StatusChoice | null {
  if (status === 'waived') return null
  return status === 'done' && known ? 'known' : status
}

/**
 * Converts a choice for the API. Done states explicitly that the step was not known before, or a known step would stay
 * known.
 */
export function toStatusChange(choice: StatusChoice): { readonly status: OwnStatus; readonly known?: boolean } {
  if (choice === 'known') return { status: 'done', known: true }
  return choice === 'done' ? { status: 'done', known: false } : { status: choice }
}
