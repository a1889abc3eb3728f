import * as words from '@/messages/generated/learning/checks'

/** Number of checked items of a step's checklist, and of all. */
export type Checked = { readonly done: number; readonly total: number }

/** By step id, for steps with at least one checked item. */
export type Checks = Readonly<Record<string, Checked>>

/** Returns text such as "2 of 6" while a checklist is partly or wholly checked; null before its first item. */
export const checkedInWords = (checked: Checked | undefined): string | null =>
  checked && checked.done > 0 ? words.checked(checked) : null
