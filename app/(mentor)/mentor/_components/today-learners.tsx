import { FlagNote } from '@/components/mentoring/learners/table/flag-note'
import { MessageLearner } from '@/components/mentoring/messages/message-learner'
import { paths } from '@/lib/foundation/paths'
import { learnersHref } from '@/lib/mentoring/learners/table/learners-address'
import type { FlaggedLearner, Today } from '@/lib/mentoring/learners/today/today'
import { agoInWords } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/app/mentor-today'
import { TodayItem, TodayList } from './today-list'
import { More } from './today-reviews'

type TodayLearnersProps = {
  today: Today
  now: string
  cohort: string | undefined
  /** The open cohorts that the viewer mentors. */
  mentoredIds: readonly string[]
}

type ListedLearner = Pick<FlaggedLearner, 'learnerId' | 'name' | 'cohortId' | 'cohortName'>

/** Learners to contact today, and newcomers. */
export function TodayLearners({ today: { nudges, newcomers }, now, cohort, mentoredIds }: TodayLearnersProps) {
  const flagged = learnersHref({ flag: 'any', cohort })
  const message = ({ learnerId, name, cohortId, cohortName }: ListedLearner) =>
    mentoredIds.includes(cohortId) ? (
      <MessageLearner learner={{ id: learnerId, name }} cohorts={[{ id: cohortId, name: cohortName }]} />
    ) : undefined
  return (
    <>
      {nudges.first.length > 0 ? (
        <TodayList title={words.checkIn()} more={nudges.hasMore ? <More href={flagged}>{words.flagged()}</More> : null}>
          {nudges.first.map(({ learnerId, name, cohortId, cohortName, flag }) => (
            <TodayItem
              key={learnerId}
              who={name}
              where={cohortName}
              why={<FlagNote flag={flag} />}
              message={message({ learnerId, name, cohortId, cohortName })}
              action={{ href: paths.learner(learnerId), label: words.see(), about: name }}
            />
          ))}
        </TodayList>
      ) : null}
      {newcomers.first.length > 0 ? (
        <TodayList title={words.newThisWeek()} lead={newcomers.hasMore ? words.newest() : undefined}>
          {newcomers.first.map(({ learnerId, name, cohortId, cohortName, joinedAt, hasPlan }) => (
            <TodayItem
              key={`${learnerId} ${cohortName}`}
              who={name}
              where={cohortName}
              why={hasPlan ? words.joinedWithPlan() : words.joined()}
              since={<time dateTime={joinedAt}>{agoInWords(joinedAt, now)}</time>}
              message={message({ learnerId, name, cohortId, cohortName })}
              action={{ href: paths.learner(learnerId), label: words.see(), about: name }}
            />
          ))}
        </TodayList>
      ) : null}
    </>
  )
}
