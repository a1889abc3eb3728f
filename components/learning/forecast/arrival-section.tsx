import { ChartTable } from '@/components/foundation/charts/chart-table'
import { Section } from '@/components/foundation/layout/page'
import { paths } from '@/lib/foundation/paths'
import type { Plan } from '@/lib/learning/plans/schema'
import type { Track } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/forecast-view'
import { NamedBurnUpChart } from './burn-up/named-burn-up-chart'
import { type ForecastView, forecastColumns } from './forecast-view'
import { HideForecast } from './hide-forecast'
import { WhatIfPanel } from './what-if/what-if'

type Props = {
  view: ForecastView
  /** Comparison with the plan, as on the dashboard; null where there is nothing to compare. */
  balance: string | null
  plan: Plan
  tracks: readonly Track[]
  leadsToLevels: boolean
}

/** Shows when the learner arrives, as a range; its basis; and a what-if. */
export function ArrivalSection({ view, balance, plan, tracks, leadsToLevels }: Props) {
  const caption = [view.done, balance].filter((sentence) => sentence !== null).join(' ')
  return (
    <Section title={words.title()}>
      <p className="font-display text-3xl leading-tight font-semibold tracking-tight">{view.title}</p>
      <p className="mt-1 text-sm">{view.detail}</p>
      <p className="mt-1 mb-8 text-sm text-muted">{view.basis}</p>
      <WhatIfPanel
        chart={
          <NamedBurnUpChart
            burnUp={view.burnUp}
            goal={view.chartGoal}
            arrives={view.arrives}
            sentence={view.sentence}
            caption={caption}
          />
        }
        arrival={view.title}
        table={
          <ChartTable
            caption={leadsToLevels ? words.table() : words.tableOfStages()}
            columns={forecastColumns(leadsToLevels)}
            rows={view.rows}
          />
        }
        {...{ plan, tracks }}
        goalKey={view.goalKey}
        goal={view.goal}
        chartGoal={view.chartGoal}
      />
      <p className="mt-3 flex flex-wrap items-center gap-x-5 text-sm text-muted">
        <a
          href={paths.forecast}
          className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
        >
          {words.trust()}
        </a>
        <HideForecast />
      </p>
    </Section>
  )
}

/** Shown instead when the learner hides their dates. */
export function DatesAreHidden() {
  return (
    <Section title={words.title()}>
      <p className="text-muted">{words.hidden()}</p>
      <HideForecast isHidden />
    </Section>
  )
}
