import { useFormDraft } from '@/components/platform/use-form-draft'
import type { Note } from '@/lib/learning/workbook/data'

/** Holds the unsaved text of a step's note, with the version that it is based on; null for none. */
export const useNoteDraft = (step: string) => useFormDraft<Note | null>(`note:${step}`, null)
