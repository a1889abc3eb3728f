import { HeatMap } from '@/components/foundation/charts/heat-map'
import { TableTwin } from '@/components/foundation/charts/table-twin'
import { TrailStretches } from '@/components/foundation/charts/trail-stretches'
import { Section } from '@/components/foundation/layout/page'
import { LevelBars } from '@/components/learning/levels/level-bars'
import type { Totals } from '@/lib/learning/progress/completion'
import type { DashboardView } from './dashboard-view'
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
    <Section title="By level" lead="Core steps by level. Darker means better proven.">
      <LevelBars byLevel={byLevel} />
    </Section>
  )
}

export function TwelveWeeks({ weeks }: Pick<DashboardView, 'weeks'>) {
  return (
    <Section title="Twelve weeks" lead="Darker means more progress that day. Today is outlined.">
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
