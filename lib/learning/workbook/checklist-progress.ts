import * as words from '@/messages/generated/learning/checks'

/** Number of checked items of a step's checklist, and of all. */
export type ChecklistProgress = { readonly done: number; readonly total: number }

/** By step id, for steps with at least one checked item. */
export type ChecklistProgressByStep = Readonly<Record<string, ChecklistProgress>>

/** Returns text such as "2 of 6" while a checklist is partly or wholly checked; null before its first item. */
export const checkedInWords = (checked: ChecklistProgress | undefined): string | null =>
  checked && checked.done > 0 ? words.checked(checked) : null
