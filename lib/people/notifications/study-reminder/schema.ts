import { z } from 'zod'
import { reminderTimes } from './reminder'

export const reminderTimeSchema = z.enum(reminderTimes, 'Choose study days, once a week or never.')

/** When the viewer wants a study reminder by mail. */
export const studyReminderSchema = z.strictObject({ when: reminderTimeSchema }).meta({ id: 'StudyReminderInput' })
