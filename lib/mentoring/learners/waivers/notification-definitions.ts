import type { NoticeWords, NotificationDefinitions } from '@/lib/people/notifications/definition'
import {
  formatStoredDay,
  getMentorName,
  getStepTitle,
  getStepTitleAtStart,
} from '@/lib/people/notifications/fact-words'
import type { NoticeFacts } from '@/lib/people/notifications/notice'
import * as words from '@/messages/generated/mentoring/waiver-notifications'

function waiver(facts: NoticeFacts): NoticeWords {
  const [atStart, who] = [{ step: getStepTitleAtStart(facts) }, { mentor: getMentorName(facts) }]
  switch (facts.what) {
    case 'revoked':
      return { title: words.waiverOver(atStart), sentence: words.waiverRevokedMore(who) }
    case 'expired':
      return { title: words.waiverOver(atStart), sentence: words.waiverExpiredMore() }
    case 'overtaken':
      return { title: words.waiverOvertaken(atStart), sentence: words.waiverOvertakenMore() }
  }
  const title =
    facts.what === 'changed' ? words.waiverChanged({ step: getStepTitle(facts) }) : words.waiverGiven(atStart)
  const { until = '' } = facts
  const sentence = words.waiverMore({ ...who, until: formatStoredDay(until), hasEnd: until !== '' })
  return { title, sentence }
}

/** Notifications that waivers send. */
export const waiverNotifications = {
  waiver: { audience: 'learner', label: words.waiverKind, write: waiver },
} satisfies Partial<NotificationDefinitions>
