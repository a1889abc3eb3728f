import { z } from 'zod'
import { timeUnknown } from '@/messages/generated/people/study-reminder'
import { reminderTimes } from './reminder'

export const reminderTimeSchema = z.enum(reminderTimes, { error: () => timeUnknown() })

/** Schema for the choice of a study reminder by mail. */
export const studyReminderSchema = z.strictObject({ when: reminderTimeSchema }).meta({ id: 'StudyReminderInput' })
