import * as words from '@/messages/generated/learning/checks'

/** How many rows of a step's checklist are checked, of how many there are. */
export type Checked = { readonly done: number; readonly total: number }

/** By step id, for steps with at least one row checked. */
export type Checks = Readonly<Record<string, Checked>>

/** "2 of 6" while a checklist is partly or wholly checked; null before its first row. */
export const checkedInWords = (checked: Checked | undefined): string | null =>
  checked && checked.done > 0 ? words.checked(checked) : null
