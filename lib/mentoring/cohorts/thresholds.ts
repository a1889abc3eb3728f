/** Days of silence after which a cohort's learners are flagged. */
export type FlagThresholds = {
  /** Days until "Gone quiet". */
  readonly goneDays: number
  /** Days until "Far behind", for learners who are. */
  readonly behindDays: number
}

export const goneDaysChoices = [3, 7, 14, 28] as const
export const behindDaysChoices = [3, 7, 14] as const
export const defaultThresholds = { goneDays: 28, behindDays: 14 } as const satisfies FlagThresholds
