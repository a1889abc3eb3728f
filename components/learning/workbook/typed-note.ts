import { useTyped } from '@/components/doors/use-typed'
import type { Note } from '@/lib/learning/workbook/data'

/** What is typed of a step's note and not saved, with the version that it began from; null for nothing. */
export const useTypedNote = (step: string) => useTyped<Note | null>(`note:${step}`, null)
