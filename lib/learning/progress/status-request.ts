import { AppError, invalid } from '@/lib/foundation/errors'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import type { SetProgress } from './schema'
import type { StatusRefusal, StatusRequest } from './set-status'

/** What was asked for, as the decision takes it. */
export const toStatusRequest = (step: Step, { status, known, reason, occurredAt }: SetProgress): StatusRequest => ({
  stepId: step.id,
  status,
  known: known ?? null,
  reason: reason || null,
  statedAt: occurredAt ?? null,
})

/** A refusal in words, with the field that it is about. */
export function toAppError(refusal: StatusRefusal): AppError {
  switch (refusal) {
    case 'key-reused':
      return new AppError('key-reused', 'This idempotency key was used for another change.')
    case 'clock-ahead':
      return invalid('occurredAt', 'This is more than 24 hours ahead. Check your device’s clock.')
    case 'clock-behind':
      return invalid('occurredAt', 'This is too long ago. Check your device’s clock.')
    case 'reason-missing':
      return invalid('reason', 'Say briefly why you skip this step.')
    case 'reason-not-asked':
      return invalid('reason', 'Only skipped steps can have a reason.')
    case 'known-not-done':
      return invalid('known', 'Only a done step can be known already. Set its status to done.')
  }
}
