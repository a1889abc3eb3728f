import type { ReactNode } from 'react'
import { Content } from '@/components/foundation/ui/content'
import { OutsideLink } from '@/components/foundation/ui/outside-link'
import { formatInstant } from '@/lib/foundation/values/calendar-date'
import type { ShownCheck, ShownRun } from '@/lib/learning/checks/shown-run'
import * as words from '@/messages/generated/learning/check-runs'
import { CheckLine, FailedCheck } from './check-rows'
import { fitExchanges, fitFailures } from './fit-exchanges'
import { placeInWords, placeMeaning } from './run-words'

type RunViewProps = {
  run: ShownRun
  timeZone: string
  /** The reader is the learner who ran it. */
  isOwn: boolean
  /** A line about the run, below its place. */
  note?: ReactNode
  /** Bytes of failed checks that the page has room for: half for what they say, half for their exchanges. */
  room: number
}

/** Most failed checks that are open at first: further ones often have the same cause. */
const MOST_OPEN = 3

/** One run of a step's check: where it took place and what that proves, then each check, the failed ones first. */
export function RunView({ run, timeZone, isOwn, note, room }: RunViewProps) {
  const { checks, jobUrl } = run
  const [failed, passed, notRun] = (['failed', 'passed', 'not-run'] as const).map((one) =>
    checks.filter(({ result }) => result === one),
  ) as [ShownCheck[], ShownCheck[], ShownCheck[]]
  const detailed = fitFailures(failed, room / 2)
  const exchanges = fitExchanges(detailed, room / 2)
  return (
    <section aria-label={words.runAt({ at: toTime(run, timeZone) })} className="min-w-0">
      <p className="font-semibold break-words">{placeInWords(run, isOwn)}</p>
      <p className="max-w-prose text-sm text-muted">{placeMeaning(run, isOwn)}</p>
      {jobUrl ? (
        <p className="text-sm">
          <OutsideLink
            url={jobUrl}
            className="inline-flex min-h-11 items-center text-pine underline underline-offset-4"
          >
            {words.job()}
          </OutsideLink>
        </p>
      ) : null}
      <RunFacts run={run} timeZone={timeZone} />
      {note ? <p className="text-sm text-muted">{note}</p> : null}
      {failed.length > 0 ? (
        <ul className="mt-3 divide-y divide-rule border-y border-rule">
          {detailed.map((check, index) => (
            <FailedCheck
              key={check.id}
              check={check}
              exchanges={exchanges.get(check.id) ?? []}
              startsOpen={index < MOST_OPEN}
              usesKey={run.brief.usesKey}
            />
          ))}
          {failed.slice(detailed.length).map((check) => (
            <CheckLine key={check.id} check={check} />
          ))}
        </ul>
      ) : null}
      <CheckFold
        checks={passed}
        summary={words.passedFold({ count: passed.length })}
        startsOpen={failed.length === 0}
      />
      <CheckFold checks={notRun} summary={words.notRunFold({ count: notRun.length })} />
    </section>
  )
}

type CheckFoldProps = { checks: readonly ShownCheck[]; summary: string; startsOpen?: boolean }

function CheckFold({ checks, summary, startsOpen = false }: CheckFoldProps) {
  if (checks.length === 0) return null
  return (
    <details open={startsOpen} data-print className="border-b border-rule">
      <summary className="flex min-h-11 items-center text-sm font-semibold">{summary}</summary>
      <ul className="divide-y divide-rule pb-2">
        {checks.map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
      </ul>
    </details>
  )
}

/** An earlier run on one line: when, where, and how many checks passed. */
export function RunLine({ run, timeZone, isOwn }: Omit<RunViewProps, 'note' | 'room'>) {
  return (
    <li className="py-2 text-sm break-words">
      <span className="font-medium">{placeInWords(run, isOwn)}</span>
      <RunFacts run={run} timeZone={timeZone} />
    </li>
  )
}

/** When a run was, against which version of which brief, and its counts. */
function RunFacts({ run, timeZone }: Pick<RunViewProps, 'run' | 'timeZone'>) {
  const { brief, passed, failed, notRun, createdAt } = run
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-muted tabular-nums">
      <time dateTime={createdAt}>{toTime(run, timeZone)}</time>
      <span>
        <Content>{words.brief({ title: brief.title, version: brief.version })}</Content>
      </span>
      <span>{words.counts({ passed, failed, notRun })}</span>
    </p>
  )
}

const toTime = ({ createdAt }: ShownRun, timeZone: string) => formatInstant(new Date(createdAt), timeZone)
