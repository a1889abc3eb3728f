import { ChartTable } from '@/components/foundation/charts/chart-table'
import { HeatMap } from '@/components/foundation/charts/heat-map'
import { Section } from '@/components/foundation/layout/page'
import * as words from '@/messages/generated/learning/weeks'
import type { DashboardView } from './dashboard-view'
import { weekColumns, weekdayRows } from './weeks-view'

export function TwelveWeeks({ weeks }: Pick<DashboardView, 'weeks'>) {
  return (
    <Section title={words.twelveWeeks()} lead={words.lead()}>
      <HeatMap title={words.heatMap()} description={weeks.sentence} columns={weeks.columns} rows={weekdayRows()} />
      <p className="mt-3">{weeks.sentence}</p>
      <ChartTable caption={words.table()} columns={weekColumns()} rows={weeks.rows} />
    </Section>
  )
}
