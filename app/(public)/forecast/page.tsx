import type { Metadata } from 'next'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { AccuracyChart } from '@/components/learning/forecast/accuracy-chart'
import { AccuracyTable } from '@/components/learning/forecast/accuracy-table'
import { accuracyInWords, toAccuracyGroups } from '@/components/learning/forecast/accuracy-view'
import { CalibrationTable } from '@/components/learning/forecast/calibration-table'
import { KindTable } from '@/components/learning/forecast/kind-table'
import { getShownKind } from '@/components/learning/forecast/kind-view'
import { MissedKindNames } from '@/components/learning/forecast/missed-kinds'
import { SharedAssumptions } from '@/components/learning/forecast/shared-assumptions'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { calibration } from '@/lib/learning/forecast/calibration/calibration-data'
import { getForecastAccuracy } from '@/lib/learning/forecast/data'
import { correctionInWords } from '@/lib/learning/forecast/instance/correction-words'
import { findInstanceLearning } from '@/lib/learning/forecast/instance/data'
import { getMainRoadmap } from '@/lib/learning/progress/data'
import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import { getVisitor } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/forecast'

export const generateMetadata = (): Metadata => ({
  title: words.title(),
  description: words.description(),
  alternates: { canonical: paths.forecast },
})

export default async function ForecastPage() {
  const visitor = await getVisitor()
  const roadmap = await getMainRoadmap(visitor)
  const leadsToLevels = hasLevels(roadmap)
  const [kept, learning] = await Promise.all([getForecastAccuracy(visitor), findInstanceLearning(visitor, roadmap.id)])
  const { pooled, kinds, learners, peopleOfAnInstance, silences, date, seed } = calibration
  return (
    <Page width="text">
      <PageHeader title={words.title()} lead={words.lead()} />
      <Section title={words.holds()}>
        <AccuracyChart
          groups={toAccuracyGroups(kept, pooled, kinds)}
          sentence={accuracyInWords(kinds)}
          isCorrected={learning?.isCorrected ?? false}
        />
        <MissedKindNames kinds={kinds} />
      </Section>
      <Section title={words.here()} lead={leadsToLevels ? words.hereLead() : words.hereLeadToFinish()}>
        <AccuracyTable kept={kept} />
      </Section>
      <Section title={words.shown()}>
        <div className="space-y-3">
          <p>{words.shownPace()}</p>
          {leadsToLevels ? <p>{words.shownLevel()}</p> : null}
          <p>{words.shownIf()}</p>
        </div>
      </Section>
      <Section
        title={words.simulated()}
        lead={(leadsToLevels ? words.simulatedLead : words.simulatedLeadToFinish)({ learners, kinds: kinds.length })}
      >
        <CalibrationTable caption={words.simulatedCaption()} rows={pooled.plain} />
        <p className="mt-3 text-sm text-muted">{words.simulatedNote({ day: formatLongDay(date), seed })}</p>
      </Section>
      <Section title={words.corrected()} lead={words.correctedLead({ people: peopleOfAnInstance })}>
        <p className="mb-3">{correctionInWords(learning, leadsToLevels)}</p>
        <CalibrationTable caption={words.correctedCaption()} rows={pooled.corrected} />
      </Section>
      <Section title={words.kinds()} lead={words.kindsLead()}>
        <KindTable
          caption={words.kindsCaption()}
          moments={pooled.plain.map(({ at }) => at)}
          kinds={kinds.map(getShownKind)}
        />
      </Section>
      <Section title={words.stopped()}>
        <ul className="list-disc space-y-1 pl-5">
          {silences.map((silence) => (
            <li key={silence.weeks}>{words.stoppedAfter(silence)}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.basis()}>
        <div className="space-y-3">
          <p>{words.basisInvented()}</p>
          <p>{words.basisShared()}</p>
          <SharedAssumptions />
          {leadsToLevels ? (
            <p>
              <Rich
                text={words.basisHours({
                  link: (text) => (
                    <Link
                      href={paths.guidePage('how-long-it-takes')}
                      className="text-pine underline underline-offset-4"
                    >
                      {text}
                    </Link>
                  ),
                })}
              />
            </p>
          ) : null}
        </div>
      </Section>
    </Page>
  )
}
