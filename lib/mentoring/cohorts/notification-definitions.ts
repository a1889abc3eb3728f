import type { NotificationDefinitions } from '@/lib/people/notifications/definition'
import { getAddedBy } from '@/lib/people/notifications/fact-words'
import * as words from '@/messages/generated/mentoring/cohort-notifications'

/** Notifications that cohorts send. */
export const cohortNotifications = {
  'cohort-changed': {
    audience: 'learner',
    label: words.cohortChangedKind,
    write: ({ cohort, what }) => {
      if (what === 'removed') {
        return { title: words.cohortLeft({ cohort: cohort ?? words.yourCohort() }), sentence: words.cohortLeftMore() }
      }
      const atStart = { cohort: cohort ?? words.yourCohortAtStart() }
      return what === 'dates'
        ? { title: words.datesChanged(atStart), sentence: words.datesChangedMore() }
        : { title: words.cohortChanged(atStart), sentence: words.cohortChangedMore() }
    },
  },
  'added-as-mentor': {
    audience: 'mentor',
    label: words.addedAsMentorKind,
    write: (facts) => {
      const by = getAddedBy(facts)
      return {
        title: words.addedAsMentor({ cohort: facts.cohort ?? words.aCohort() }),
        sentence: words.addedAsMentorMore({ by, isNamed: by !== '' }),
      }
    },
  },
} satisfies Partial<NotificationDefinitions>
