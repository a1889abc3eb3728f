import type { NotificationDefinitions } from '@/lib/people/notifications/definition'
import { getMentorName } from '@/lib/people/notifications/fact-words'
import * as words from '@/messages/generated/mentoring/confirmation-notifications'

/** Notifications that confirmations of skills send. */
export const confirmationNotifications = {
  'skill-confirmed': {
    audience: 'learner',
    label: words.skillConfirmedKind,
    write: (facts) => ({
      title: facts.skill ? words.skillConfirmed({ skill: facts.skill }) : words.aSkillConfirmed(),
      sentence: words.skillConfirmedMore({ mentor: getMentorName(facts) }),
    }),
  },
} satisfies Partial<NotificationDefinitions>
