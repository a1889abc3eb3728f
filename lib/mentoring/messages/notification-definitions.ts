import type { NotificationDefinitions } from '@/lib/people/notifications/definition'
import { getLearnerName, getMentorName, isForMentor, toCohortValues } from '@/lib/people/notifications/fact-words'
import * as words from '@/messages/generated/mentoring/thread-notifications'

/** Notifications of messages between learners and mentors. */
export const threadNotifications = {
  'thread-post': {
    audience: 'both',
    label: words.kind,
    write: (facts) => ({
      title: words.wrote({ name: isForMentor(facts) ? getLearnerName(facts) : getMentorName(facts) }),
      sentence: words.more(toCohortValues(facts)),
    }),
  },
} satisfies Partial<NotificationDefinitions>
