import type { Day } from '@/lib/foundation/values/day-words'

/** Both ends included; without an end when that is further away than ten years. */
export type DateRange = { readonly from: Day; readonly to: Day | null }

/** When something is reached: it is, or it will be within a range, or no date can be given. */
export type Arrival =
  | { readonly state: 'done' }
  | {
      readonly state: 'range'
      /** What comes last: the steps, or the paid work that a level takes. */
      readonly binds: 'steps' | 'experience'
      /** For comparing only: never shown alone. */
      readonly middle: Day
      readonly range50: DateRange
      readonly range85: DateRange
    }
  | { readonly state: 'no-date'; readonly reason: NoDateReason }

/** `silent`: nothing moved for twelve unpaused weeks. `too-far`: at this pace it takes over ten years. */
export type NoDateReason = 'silent' | 'too-far'
