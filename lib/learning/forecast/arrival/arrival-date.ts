import type { Day } from '@/lib/foundation/values/day-words'

/** Both ends included; the end is null when it is more than ten years away. */
export type DateRange = { readonly from: Day; readonly to: Day | null }

/** Date of reaching something: already reached, a range, or no date. */
export type Arrival =
  | { readonly state: 'done' }
  | {
      readonly state: 'range'
      /** The part that takes longest: the steps, or the paid work that a level requires. */
      readonly binds: 'steps' | 'experience'
      /** For comparisons only: never shown alone. */
      readonly middle: Day
      readonly range50: DateRange
      readonly range85: DateRange
    }
  | { readonly state: 'no-date'; readonly reason: NoDateReason }

/** `silent`: no activity for twelve unpaused weeks. `too-far`: at this pace it takes over ten years. */
export type NoDateReason = 'silent' | 'too-far'
