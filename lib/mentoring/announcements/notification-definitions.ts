import type { NotificationDefinitions } from '@/lib/people/notifications/definition'
import { formatStoredDay, toCohortValues } from '@/lib/people/notifications/fact-words'
import * as words from '@/messages/generated/mentoring/announcement-notifications'

/** Notifications of announcements. They don't repeat the text, which can end early. */
export const announcementNotifications = {
  announcement: {
    audience: 'both',
    label: words.kind,
    write: (facts) => {
      const until = facts.until ? formatStoredDay(facts.until) : ''
      return { title: words.title(toCohortValues(facts)), sentence: words.sentence({ until, hasEnd: until !== '' }) }
    },
  },
} satisfies Partial<NotificationDefinitions>
