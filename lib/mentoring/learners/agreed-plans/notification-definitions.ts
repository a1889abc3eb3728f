import type { NoticeWords, NotificationDefinitions } from '@/lib/people/notifications/definition'
import { formatStoredDay, getLearnerName, getMentorName, toCohortValues } from '@/lib/people/notifications/fact-words'
import type { NoticeFacts } from '@/lib/people/notifications/notice'
import * as words from '@/messages/generated/mentoring/agreed-plan-notifications'

function planProposed(facts: NoticeFacts): NoticeWords {
  const { hours = '', arriveBy } = facts
  const sentence =
    Number(hours) > 0 && arriveBy
      ? words.planProposedWith({ hours: Number(hours), arriveBy: formatStoredDay(arriveBy) })
      : words.planProposedMore()
  return { title: words.planProposed({ mentor: getMentorName(facts) }), sentence }
}

function planAnswered(facts: NoticeFacts): NoticeWords {
  const answer = facts.answer ?? facts.outcome
  const about = { learner: getLearnerName(facts) }
  if (answer === 'declined') return { title: words.planDeclined(about), sentence: words.planDeclinedMore() }
  const title = answer === 'agreed' ? words.planAgreed(about) : words.planAnswered(about)
  return { title, sentence: words.planAnsweredMore(toCohortValues(facts)) }
}

/** Notifications that plans of mentor and learner send. */
export const agreedPlanNotifications = {
  'plan-proposed': { audience: 'learner', label: words.planProposedKind, write: planProposed },
  'plan-answered': { audience: 'mentor', label: words.planAnsweredKind, write: planAnswered },
} satisfies Partial<NotificationDefinitions>
