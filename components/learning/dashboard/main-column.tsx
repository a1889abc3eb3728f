import { HeatMap } from '@/components/foundation/charts/heat-map'
import { TableTwin } from '@/components/foundation/charts/table-twin'
import { TrailStretches } from '@/components/foundation/charts/trail-stretches'
import { Section } from '@/components/foundation/layout/page'
import { LevelBars } from '@/components/learning/levels/level-bars'
import type { Totals } from '@/lib/learning/progress/completion'
import * as words from '@/messages/generated/learning/dashboard'
import * as weeksWords from '@/messages/generated/learning/weeks'
import type { DashboardView } from './dashboard-view'
import { trailColumns } from './trail-view'
import { weekColumns, weekdayRows } from './weeks-view'

type TrailProps = Pick<DashboardView, 'trail' | 'isNew'>

export function TrailSoFar({ trail, isNew }: TrailProps) {
  if (trail.stretches.length === 0) return null
  return (
    <Section title={isNew ? words.trailAhead() : words.trailSoFar()} lead={trail.sentence}>
      <TrailStretches label={words.stages()} stretches={trail.stretches} />
      <TableTwin caption={words.trailTable()} columns={trailColumns()} rows={trail.rows} />
    </Section>
  )
}

export function ByLevel({ byLevel }: { byLevel: Totals['byLevel'] }) {
  return (
    <Section title={words.byLevel()} lead={words.byLevelHint()}>
      <LevelBars byLevel={byLevel} />
    </Section>
  )
}

export function TwelveWeeks({ weeks }: Pick<DashboardView, 'weeks'>) {
  return (
    <Section title={weeksWords.twelveWeeks()} lead={weeksWords.lead()}>
      <HeatMap title={weeksWords.heatMap()} description={weeks.sentence} columns={weeks.columns} rows={weekdayRows()} />
      <p className="mt-3">{weeks.sentence}</p>
      <TableTwin caption={weeksWords.table()} columns={weekColumns()} rows={weeks.rows} />
    </Section>
  )
}
