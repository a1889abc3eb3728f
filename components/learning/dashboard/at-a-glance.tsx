import type { ReactNode } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { LinkPending } from '@/components/foundation/ui/link-pending'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/dashboard'
import type { DashboardView } from './dashboard-view'
import { shortPay } from './pay-words'
import { TrailStrip } from './trail-strip'

type AtAGlanceProps = Pick<DashboardView, 'trail' | 'level' | 'pay' | 'next' | 'standing'> & {
  /** Null when the learner hides their dates: then the level is shown instead. */
  when: { readonly title: string; readonly detail: string; readonly goal: string } | null
}

const link = 'relative underline-offset-4 after:absolute after:inset-x-0 after:-inset-y-3 hover:underline'

/**
 * Answers three questions at a glance, below the next step: where am I, when do I arrive, what does it earn. Without
 * levels, only the first two.
 */
export function AtAGlance({ trail, next, level, pay, standing, when }: AtAGlanceProps) {
  const { leadsToLevels } = standing
  return (
    <div>
      <TrailStrip {...trail} hereId={next.stageSlug} />
      {/* The background shows through as rules between the cells, in any number of columns. */}
      <dl
        className={classNames(
          'grid gap-px border-y border-rule bg-rule sm:grid-rows-[auto_1fr]',
          leadsToLevels ? 'sm:grid-cols-[1fr_1.2fr_1fr]' : when && 'sm:grid-cols-2',
        )}
      >
        <Answer to={words.whereAmI()} title={trail.title}>
          {trail.detail}
        </Answer>
        {when ? (
          <Answer
            to={
              // A phone has room for one line, and names the level on the line above.
              <>
                <span className="sm:hidden">{words.whenThere()}</span>
                <span className="max-sm:hidden">
                  {leadsToLevels ? words.whenGoal({ goal: when.goal }) : words.whenFinished()}
                </span>
              </>
            }
            title={
              <Link href={paths.outlook} className={link}>
                {when.title}
                <LinkPending />
              </Link>
            }
          >
            {when.detail}
          </Answer>
        ) : leadsToLevels ? (
          <Answer to={words.whatLevel()} title={level.name}>
            {level.detail}
          </Answer>
        ) : null}
        {leadsToLevels ? <WhatItEarns pay={pay} /> : null}
      </dl>
    </div>
  )
}

function WhatItEarns({ pay }: Pick<DashboardView, 'pay'>) {
  const earns = shortPay(pay.range, pay.experience)
  const isCountryMissing = pay.range.kind === 'no-data' && pay.range.reason === 'not-asked'
  return (
    <Answer
      to={words.whatPay()}
      title={
        <Link href={`${paths.outlook}#earns`} className={link}>
          {earns.title}
          <LinkPending />
        </Link>
      }
    >
      {earns.detail}
      {isCountryMissing ? (
        <Link
          href={paths.settings}
          className="-mb-3 flex min-h-11 w-fit items-center text-pine underline underline-offset-4"
        >
          {words.chooseCountry()}
        </Link>
      ) : null}
    </Answer>
  )
}

/** On a phone question and answer share a line, so that all three fit on the first screen. */
const row = 'max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:justify-between max-sm:gap-x-3 max-sm:py-2'
/** The outer cells of a row are flush with the page's edges. */
const cell = 'sm:row-span-2 sm:grid sm:grid-rows-subgrid sm:gap-0 sm:px-5 sm:py-4 sm:first:pl-0 sm:last:pr-0'

function Answer({ to, title, children }: { to: ReactNode; title: ReactNode; children: ReactNode }) {
  return (
    <div className={`bg-paper ${row} ${cell}`}>
      <dt className="text-sm text-muted">{to}</dt>
      <dd className="max-sm:contents">
        <p className="font-display text-lg leading-tight font-semibold tracking-tight text-balance sm:mt-1 sm:text-xl">
          {title}
        </p>
        <div className="text-[0.8125rem] leading-4.5 text-pretty text-muted max-sm:w-full sm:mt-1.5 sm:text-sm">
          {children}
        </div>
      </dd>
    </div>
  )
}
