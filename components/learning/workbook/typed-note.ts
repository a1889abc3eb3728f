import { useTyped } from '@/components/platform/use-typed'
import type { Note } from '@/lib/learning/workbook/data'

/** Holds the unsaved text of a step's note, with the version that it is based on; null for none. */
export const useTypedNote = (step: string) => useTyped<Note | null>(`note:${step}`, null)
