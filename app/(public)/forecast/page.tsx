import type { Metadata } from 'next'
import Link from 'next/link'
import { TableTwin } from '@/components/foundation/charts/table-twin'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { CalibrationTable } from '@/components/learning/forecast/calibration-table'
import { HoldsChart } from '@/components/learning/forecast/holds-chart'
import { holdsGroups, holdsInWords } from '@/components/learning/forecast/holds-view'
import { KeptTable } from '@/components/learning/forecast/kept-table'
import { kindColumns, kindRows } from '@/components/learning/forecast/kind-table'
import { SharedWithTheCheck } from '@/components/learning/forecast/shared-with-the-check'
import { getVisitor } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { calibration } from '@/lib/learning/forecast/calibration-data'
import { getForecastsKept } from '@/lib/learning/forecast/data'
import { correctionInWords } from '@/lib/learning/forecast/instance/correction-words'
import { findInstanceLearning } from '@/lib/learning/forecast/instance/data'
import { getRoadmap } from '@/lib/learning/roadmaps/data'

export const metadata: Metadata = {
  title: 'How far to trust the forecast',
  description:
    'How often the date ranges of Waymark hold: checked on simulated learners whose pace the forecast does not know, and on its own.',
  alternates: { canonical: paths.forecast },
}

export default async function ForecastPage() {
  const visitor = await getVisitor()
  const roadmap = await getRoadmap(visitor)
  const [kept, learning] = await Promise.all([getForecastsKept(visitor), findInstanceLearning(visitor, roadmap.id)])
  const { pooled, kinds, learners, peopleOfAnInstance, silences, date, seed } = calibration
  return (
    <Page width="text">
      <PageHeader
        title="How far to trust the forecast"
        lead="We check our date ranges. This page shows the results, good and bad."
      />
      <Section title="How often it holds">
        <HoldsChart
          groups={holdsGroups(kept, pooled, kinds)}
          sentence={holdsInWords(kinds)}
          isCorrected={learning?.isCorrected ?? false}
        />
      </Section>
      <Section
        title="On this instance"
        lead="Each forecast shown is saved once a week and compared with what happened, counting both steps and paid work. Those still under way count as far as they have come: arrivals alone would favour the fast."
      >
        <KeptTable kept={kept} />
      </Section>
      <Section title="What is shown">
        <div className="space-y-3">
          <p>
            The forecast sets the hours of the steps that are left against your pace: the hours of the steps you finish
            in a week. It begins with what people keep of a plan, and your own weeks count from the first day; recent
            ones weigh more. An empty week counts too; an announced pause does not. It answers with two ranges: one
            should be right 50% of the time, the other 85%.
          </p>
          <p>
            You reach a level when its core steps are done and you have the paid work it requires: 2 years for
            mid-level, 5 for senior. If paid work comes last, the page says “not before”, or “about” while the start of
            that work is an assumption: three months after junior-ready.
          </p>
          <p>
            It means: if you keep going. Twelve silent weeks, and it gives no date at all, because any would be made up.
            Most people who fall silent in the check below come back, so that is not a verdict.
          </p>
        </div>
      </Section>
      <Section
        title="Checked on simulated learners"
        lead={`${learners} made-up learners of each of ${kinds.length} kinds, followed until they became junior-ready. Everyone who goes on is scored, the slow ones too.`}
      >
        <CalibrationTable caption="How often the ranges held, all kinds together" rows={pooled.plain} />
        <p className="mt-3 text-sm text-muted">
          {`Figures of ${formatLongDay(date)}, seed ${seed}. “Off by” is the middle error of the middle date in weeks; “simple line” is the same for remaining hours divided by average pace. Learners who get no date count in that column alone. A range that ends over ten years away has no end, and holds whatever comes after its start.`}
        </p>
      </Section>
      <Section
        title="With a correction"
        lead={`The same, once ${peopleOfAnInstance} people of the same kind have arrived: their forecasts show how far to widen, narrow and move the next ones.`}
      >
        <p className="mb-3">{correctionInWords(learning)}</p>
        <CalibrationTable caption="How often the corrected ranges held, all kinds together" rows={pooled.corrected} />
      </Section>
      <Section
        title="Kind by kind"
        lead="Where a number is far from 50 or 85, the ranges are too narrow or too wide for such people."
      >
        <TableTwin
          caption="How often the ranges held on each kind at each moment, per cent: without and with a correction"
          columns={kindColumns}
          rows={kinds.flatMap(kindRows)}
        />
      </Section>
      <Section title="Those who stop">
        <ul className="list-disc space-y-1 pl-5">
          {silences.map(({ weeks, noDate, cameBack }) => (
            <li key={weeks}>
              {`Silent for ${weeks} weeks: of those who had stopped for good, ${noDate} % were told “no date”. Of all who were silent that long, ${cameBack} % came back.`}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="What it rests on">
        <div className="space-y-3">
          <p>
            The simulated learners are invented, not measured: different paces, weeks that resemble the one before,
            slowing down, breaks, steps that take a learner twice as long, bursts before deadlines, giving up.
          </p>
          <p>The simulation and the forecast share the following, so this check cannot find errors in it:</p>
          <SharedWithTheCheck />
          <p>
            Hours of a step are judgements too. Each was estimated on its own. Then their sum over the junior core was
            fitted to lie between 650 and 780 hours, so that 15 to 25 hours a week agree with the 6 to 12 months that
            practitioners name. More on that in{' '}
            <Link href={paths.guidePage('how-long-it-takes')} className="text-pine underline underline-offset-4">
              how long it takes
            </Link>
            .
          </p>
        </div>
      </Section>
    </Page>
  )
}
