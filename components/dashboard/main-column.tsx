import Link from 'next/link'
import { HeatMap } from '@/components/charts/heat-map'
import { TableTwin } from '@/components/charts/table-twin'
import { TrailStretches } from '@/components/charts/trail-stretches'
import { Section } from '@/components/layout/page'
import { LevelBars } from '@/components/levels/level-bars'
import { ElevationProfile } from '@/components/pay/elevation-profile'
import { PayRangeFigure } from '@/components/pay/pay-range-figure'
import { paths } from '@/lib/paths'
import type { Totals } from '@/lib/progress/completion'
import type { DashboardView } from './dashboard-view'
import type { ElevationView } from './elevation-view'
import { payLevelInText } from './pay-words'
import { trailColumns } from './trail-view'
import { weekColumns, weekdayRows } from './weeks-view'

type TrailProps = Pick<DashboardView, 'trail' | 'isNew'>

export function TrailSoFar({ trail, isNew }: TrailProps) {
  if (trail.stretches.length === 0) return null
  return (
    <Section title={isNew ? 'The trail ahead' : 'The trail so far'} lead={trail.sentence}>
      <TrailStretches label="Stages of the trail" stretches={trail.stretches} />
      <TableTwin caption="Core steps by stage" columns={trailColumns} rows={trail.rows} />
    </Section>
  )
}

export function ByLevel({ byLevel }: { byLevel: Totals['byLevel'] }) {
  return (
    <Section title="By level" lead="The core steps of each level on its own. The deeper the colour, the surer.">
      <LevelBars byLevel={byLevel} />
    </Section>
  )
}

export function TwelveWeeks({ weeks }: Pick<DashboardView, 'weeks'>) {
  return (
    <Section
      title="Twelve weeks"
      lead="The deeper the colour, the more steps moved that day. Today has the strong edge."
    >
      <HeatMap
        title="Learning days of the last twelve weeks"
        description={weeks.sentence}
        columns={weeks.columns}
        rows={weekdayRows}
      />
      <p className="mt-3">{weeks.sentence}</p>
      <TableTwin caption="Learning days by week" columns={weekColumns} rows={weeks.rows} />
    </Section>
  )
}

const link = 'flex min-h-11 w-fit items-center text-sm text-pine underline underline-offset-4'

type EarnsProps = Pick<DashboardView, 'pay'> & { elevation: ElevationView | null }

export function WhatItEarns({ pay: { level, range }, elevation }: EarnsProps) {
  const isCountryMissing = range.kind === 'no-data' && range.reason === 'not-asked'
  const country = range.country?.code
  return (
    <Section
      title="What it earns"
      lead={`What people at ${payLevelInText(level)} level report where you live, not your future.`}
    >
      {elevation ? (
        <div className="mb-8">
          <ElevationProfile id="dashboard" {...elevation} />
        </div>
      ) : null}
      <PayRangeFigure range={range} level={level} />
      {isCountryMissing ? (
        <Link href={paths.settings} className={link}>
          Choose a country in settings
        </Link>
      ) : null}
      <Link href={paths.payFor({ ...(country ? { country } : {}), experience: level })} className={link}>
        Other years, and what moves pay
      </Link>
    </Section>
  )
}
