import Link from 'next/link'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { LearnerRow } from '@/lib/cohorts/cohort'
import type { LearnerSort, LearnersQuery } from '@/lib/cohorts/schema'
import { paths } from '@/lib/paths'
import { type Day, formatSince } from '@/lib/values/calendar-date'
import { learnersHref } from './learners-href'

type LearnerTableProps = { learners: readonly LearnerRow[]; query: LearnersQuery; today: Day }

const head = 'sticky top-0 z-10 border-b border-edge bg-paper py-1 pr-4 text-left text-sm font-semibold'
// On a phone: who, how far, and when.
const wide = 'max-md:hidden'

export function LearnerTable({ learners, query, today }: LearnerTableProps) {
  return (
    <table className="w-full border-separate border-spacing-0 text-[0.9375rem]">
      <caption className="sr-only">Learners of your cohorts</caption>
      <thead>
        <tr>
          <SortedHead label="Name" sort="name" query={query} />
          <th scope="col" className={`${head} ${wide}`}>
            Cohorts
          </th>
          <th scope="col" className={`${head} ${wide}`}>
            Track
          </th>
          <SortedHead label="Junior core" sort="progress" query={query} />
          <th scope="col" className={`${head} ${wide}`}>
            Verified
          </th>
          <SortedHead label="Learned last" sort="last" query={query} />
        </tr>
      </thead>
      <tbody>
        {learners.map((learner) => (
          <Row key={learner.id} learner={learner} today={today} />
        ))}
      </tbody>
    </table>
  )
}

type SortedHeadProps = { label: string; sort: LearnerSort; query: LearnersQuery }

function SortedHead({ label, sort, query }: SortedHeadProps) {
  const isSorted = query.sort === sort
  const direction = sort === 'name' ? 'ascending' : 'descending'
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined} className={head}>
      <Link
        href={learnersHref({ q: query.q, sort })}
        className="inline-flex min-h-11 items-center gap-1 underline-offset-4 hover:underline"
      >
        {label}
        <span aria-hidden="true" className={isSorted ? undefined : 'invisible'}>
          {direction === 'ascending' ? '↑' : '↓'}
        </span>
      </Link>
    </th>
  )
}

const cell = 'border-b border-rule py-1 pr-4 align-middle'

function Row({ learner, today }: { learner: LearnerRow; today: Day }) {
  const { id, name, cohorts, track, coreDone, coreTotal, verified, lastLearningDay } = learner
  return (
    <tr className="hover:bg-sunk">
      <th scope="row" className={`${cell} text-left font-medium`}>
        <Link
          href={paths.learner(id)}
          prefetch={false}
          className="inline-flex min-h-11 items-center break-words text-pine underline-offset-4 hover:underline"
        >
          {name}
        </Link>
      </th>
      <td className={`${cell} ${wide}`}>{cohorts.join(', ')}</td>
      <td className={`${cell} ${wide}`}>{track ?? <span className="text-muted">not chosen yet</span>}</td>
      <td className={cell}>
        {track ? (
          <div className="max-w-40">
            <span className="whitespace-nowrap">
              {coreDone} of {coreTotal}
            </span>
            <ProgressBar label={`Junior core steps of ${name}`} value={coreDone} max={coreTotal} />
          </div>
        ) : (
          <span className="text-muted">no plan yet</span>
        )}
      </td>
      <td className={`${cell} ${wide}`}>{verified}</td>
      <td className={cell}>
        {lastLearningDay ? formatSince(lastLearningDay, today) : <span className="text-muted">not yet</span>}
      </td>
    </tr>
  )
}
