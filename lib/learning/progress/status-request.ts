import { AppError, invalid } from '@/lib/foundation/errors'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/progress-refusals'
import type { SetProgress } from './schema'
import type { StatusRefusal, StatusRequest } from './set-status'

/** Converts the request's input for the decision. */
export const toStatusRequest = (step: Step, { status, known, reason, occurredAt }: SetProgress): StatusRequest => ({
  stepId: step.id,
  status,
  known: known ?? null,
  reason: reason || null,
  statedAt: occurredAt ?? null,
})

/** Converts a refusal to an error with its sentence and field. */
export function toAppError(refusal: StatusRefusal): AppError {
  switch (refusal) {
    case 'key-reused':
      return new AppError('key-reused', words.keyReused())
    case 'clock-ahead':
      return invalid('occurredAt', words.clockAhead())
    case 'clock-behind':
      return invalid('occurredAt', words.clockBehind())
    case 'reason-missing':
      return invalid('reason', words.reasonMissing())
    case 'reason-not-asked':
      return invalid('reason', words.reasonNotAsked())
    case 'known-not-done':
      return invalid('known', words.knownNotDone())
  }
}
