import type { NotificationDefinitions } from '@/lib/people/notifications/definition'
import { getAddedBy, getLearnerNameInText, isForMentor } from '@/lib/people/notifications/fact-words'
import * as words from '@/messages/generated/mentoring/cohort-notifications'

/** Notifications that cohorts send. */
export const cohortNotifications = {
  'cohort-changed': {
    audience: 'both',
    label: words.cohortChangedKind,
    write: (facts) => {
      const { cohort, what } = facts
      if (what === 'removed') {
        return { title: words.cohortLeft({ cohort: cohort ?? words.yourCohort() }), sentence: words.cohortLeftMore() }
      }
      const named = { cohort: cohort ?? words.yourCohortAtStart() }
      if (what === 'closed')
        return {
          title: words.cohortClosed(named),
          sentence: isForMentor(facts) ? words.cohortClosedMentorMore() : words.cohortClosedMore(),
        }
      if (what === 'reopened')
        return {
          title: words.cohortReopened(named),
          sentence: isForMentor(facts) ? words.cohortReopenedMentorMore() : words.cohortReopenedMore(),
        }
      return what === 'dates'
        ? { title: words.datesChanged(named), sentence: words.datesChangedMore() }
        : { title: words.cohortChanged(named), sentence: words.cohortChangedMore() }
    },
  },
  'learner-assigned': {
    audience: 'mentor',
    label: words.learnerAssignedKind,
    write: (facts) => ({
      title: words.learnerAssigned({ learner: getLearnerNameInText(facts) }),
      sentence: words.learnerAssignedMore({ cohort: facts.cohort ?? words.aCohort() }),
    }),
  },
  'added-as-mentor': {
    audience: 'mentor',
    label: words.addedAsMentorKind,
    write: (facts) => {
      const by = getAddedBy(facts)
      if (facts.what === 'lead') {
        return {
          title: words.nowLead({ cohort: facts.cohort ?? words.aCohort() }),
          sentence: words.nowLeadMore({ by, isNamed: by !== '' }),
        }
      }
      return {
        title: words.addedAsMentor({ cohort: facts.cohort ?? words.aCohort() }),
        sentence: words.addedAsMentorMore({ by, isNamed: by !== '' }),
      }
    },
  },
} satisfies Partial<NotificationDefinitions>
