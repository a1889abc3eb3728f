import type { NoticeWords, NotificationDefinitions } from '@/lib/people/notifications/definition'
import {
  getLearnerName,
  getLearnerNameInText,
  getMentorName,
  getStepTitle,
  getStepTitleAtStart,
  isForMentor,
  parseDays,
  toCohortValues,
} from '@/lib/people/notifications/fact-words'
import type { NoticeFacts } from '@/lib/people/notifications/notice'
import { yourCohort } from '@/messages/generated/mentoring/cohort-notifications'
import * as words from '@/messages/generated/mentoring/review-notifications'

function verdict(facts: NoticeFacts): NoticeWords {
  const about = { step: getStepTitle(facts), mentor: getMentorName(facts) }
  if (facts.outcome === 'not-yet') {
    return { title: words.verdictNotYet(about), sentence: words.verdictNotYetMore(about) }
  }
  const title = facts.outcome === 'excellent' ? words.verdictExcellent(about) : words.verdictApproved(about)
  return { title, sentence: words.verdictApprovedMore(about) }
}

function message(facts: NoticeFacts): NoticeWords {
  const toMentor = isForMentor(facts)
  return {
    title: words.message({ name: toMentor ? getLearnerName(facts) : getMentorName(facts) }),
    sentence: words.messageMore({ step: getStepTitle(facts), ...toCohortValues(toMentor ? facts : {}) }),
  }
}

function nudge(facts: NoticeFacts): NoticeWords {
  const about = {
    step: getStepTitleAtStart(facts),
    learner: getLearnerName(facts),
    ...parseDays(facts),
    ...toCohortValues(facts),
  }
  if (!isForMentor(facts)) return { title: words.turn(about), sentence: words.turnMore(about) }
  return facts.owes === 'verdict'
    ? { title: words.feedbackDue(about), sentence: words.feedbackDueMore({ ...about, step: getStepTitle(facts) }) }
    : { title: words.replyDue(about), sentence: words.replyDueMore(about) }
}

/** Notifications that reviews send. */
export const reviewNotifications = {
  verdict: { audience: 'learner', label: words.verdictKind, write: verdict },
  'verdict-corrected': {
    audience: 'learner',
    label: words.verdictCorrectedKind,
    write: (facts) => ({
      title: words.verdictCorrected({ step: getStepTitle(facts) }),
      sentence: words.verdictCorrectedMore({
        mentor: getMentorName(facts),
        wasApproved: facts.outcome !== 'not-yet',
      }),
    }),
  },
  'promise-broken': {
    audience: 'learner',
    label: words.promiseBrokenKind,
    write: (facts) => ({
      title: words.reviewLate({ step: getStepTitle(facts) }),
      sentence: words.reviewLateMore({ cohort: facts.cohort ?? yourCohort() }),
    }),
  },
  'review-lapsed': {
    audience: 'learner',
    label: words.reviewLapsedKind,
    write: (facts) => ({
      title: words.reviewPaused({ step: getStepTitle(facts) }),
      sentence: words.reviewPausedMore(parseDays(facts)),
    }),
  },
  'work-submitted': {
    audience: 'mentor',
    label: words.workSubmittedKind,
    write: (facts) => ({
      title: words.submitted({ learner: getLearnerName(facts), step: getStepTitle(facts) }),
      sentence: words.submittedMore(toCohortValues(facts)),
    }),
  },
  'work-withdrawn': {
    audience: 'mentor',
    label: words.workWithdrawnKind,
    write: (facts) => ({
      title: words.withdrawn({ step: getStepTitleAtStart(facts) }),
      sentence:
        facts.to === 'another-mentor'
          ? words.withdrawnReassigned({ learner: getLearnerName(facts) })
          : facts.to === 'elsewhere'
            ? words.withdrawnElsewhere({ learner: getLearnerNameInText(facts) })
            : words.withdrawnMore({ learner: getLearnerName(facts) }),
    }),
  },
  'handed-over': {
    audience: 'mentor',
    label: words.handedOverKind,
    write: (facts) => ({
      title: words.handedOver({ mentor: getMentorName(facts) }),
      sentence: words.handedOverMore({
        step: getStepTitle(facts),
        learner: getLearnerNameInText(facts),
        ...toCohortValues(facts),
      }),
    }),
  },
  'review-assigned': {
    audience: 'mentor',
    label: words.reviewAssignedKind,
    write: (facts) => ({
      title: words.reviewAssigned({ mentor: getMentorName(facts) }),
      sentence: words.handedOverMore({
        step: getStepTitle(facts),
        learner: getLearnerNameInText(facts),
        ...toCohortValues(facts),
      }),
    }),
  },
  'mentor-asked': {
    audience: 'mentor',
    label: words.mentorAskedKind,
    write: (facts) => ({
      title: words.mentorAsked({ learner: getLearnerName(facts) }),
      sentence: words.mentorAskedMore({ step: getStepTitle(facts), ...toCohortValues(facts) }),
    }),
  },
  message: { audience: 'both', label: words.messageKind, write: message },
  nudge: { audience: 'both', label: words.nudgeKind, write: nudge },
} satisfies Partial<NotificationDefinitions>
