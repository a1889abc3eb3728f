import type { ReactNode } from 'react'
import { Section } from '@/components/foundation/layout/page'
import { FrozenOnFirstRender } from '@/components/foundation/ui/frozen-on-first-render'
import { LazyFold } from '@/components/foundation/ui/lazy-fold'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { CiCheck, VisitCheck } from '@/components/learning/checks/late-forms'
import { RunLine, RunView } from '@/components/learning/checks/run-view'
import { RUNS_ID } from '@/components/learning/checks/runs-id'
import { SendCheck } from '@/components/learning/checks/send-check'
import { TryCheck } from '@/components/learning/checks/try-check'
import { StepText } from '@/components/learning/roadmaps/step/step-text'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import type { RunPlace, ShownRun } from '@/lib/learning/checks/shown-run'
import * as words from '@/messages/generated/app/step-check'
import type { StepCheck } from './step-check-data'

/** Characters from which a contract is folded: short ones are read at once. */
const LONG_CONTRACT = 4000

type Props = {
  /** Slug of the step. */
  step: string
  check: StepCheck
  /** Null for visitors, who can try the check and send nothing. */
  own: { readonly runs: readonly ShownRun[]; readonly roomForFailures: number; readonly timeZone: string } | null
  /** Address at which a visitor makes a plan. */
  planHref: string
}

/** The check of a step: its contract, how to run it, and the learner's runs. */
export function StepCheckSection({ step, check, own, planHref }: Props) {
  const { brief, contract, sha256 } = check
  const { usesKey } = contract
  return (
    <Section id="check" title={words.check()} lead={words.lead()}>
      <FrozenOnFirstRender>
        <ContractText contract={contract} />
      </FrozenOnFirstRender>
      <Numbered number={1} title={words.tryIt()}>
        <TryCheck origin={siteOrigin()} {...{ brief, sha256, usesKey }} />
      </Numbered>
      {own ? (
        <OwnCheck {...{ step, brief, usesKey, own }} />
      ) : (
        <p className="mt-6 text-muted">
          <Rich
            text={words.planToSend({
              link: (text) => (
                <Link href={planHref} className="text-pine underline underline-offset-3">
                  {text}
                </Link>
              ),
            })}
          />
        </p>
      )}
    </Section>
  )
}

function ContractText({ contract: { brief, text, hasOpenApi } }: { contract: StepCheck['contract'] }) {
  const link = hasOpenApi ? (
    <a href={paths.openApi(brief)} className="inline-flex min-h-11 items-center text-pine underline underline-offset-4">
      {words.openApi()}
    </a>
  ) : null
  if (text === null) return link
  if (text.length < LONG_CONTRACT) {
    return (
      <>
        <h3 className="mb-2 text-lg">{words.contract()}</h3>
        <StepText text={text} />
        {link}
      </>
    )
  }
  return (
    <details data-print className="border-y border-rule">
      <summary className="min-h-11 py-2.5 font-semibold">{words.contractFold()}</summary>
      <div className="pb-4">
        <StepText text={text} />
        {link}
      </div>
    </details>
  )
}

type OwnCheckProps = { step: string; brief: string; usesKey: boolean; own: NonNullable<Props['own']> }

function OwnCheck({ step, brief, usesKey, own: { runs, roomForFailures, timeZone } }: OwnCheckProps) {
  const newestFrom = (place: RunPlace) => runs.find((run) => run.place === place)?.id ?? null
  const shared = { step, brief, timeZone }
  const [newest, ...earlier] = runs
  return (
    <>
      <Numbered number={2} title={words.sendIt()}>
        <SendCheck {...shared} newestRun={newestFrom('machine')} />
        <div className="mt-4 divide-y divide-rule border-y border-rule">
          <LazyFold summary={words.ci()}>
            <div className="pb-5">
              <CiCheck {...shared} origin={siteOrigin()} usesKey={usesKey} newestRun={newestFrom('ci')} />
            </div>
          </LazyFold>
          <LazyFold summary={words.visit()}>
            <div className="pb-5">
              <VisitCheck {...{ step, timeZone, usesKey }} newestRun={newestFrom('instance')} />
            </div>
          </LazyFold>
        </div>
      </Numbered>
      <section id={RUNS_ID} aria-label={words.runs()} className="mt-8 scroll-mt-4">
        <h3 className="text-lg">{words.runs()}</h3>
        <p className="mt-1 text-sm text-muted">{newest ? words.never() : words.noRuns()}</p>
        {newest ? (
          <div className="mt-4">
            <RunView key={newest.id} run={newest} timeZone={timeZone} isOwn room={roomForFailures} />
          </div>
        ) : null}
        {earlier.length > 0 ? (
          <details data-print className="mt-3">
            <summary className="min-h-11 py-2.5 text-sm font-semibold">
              {words.earlier({ count: earlier.length })}
            </summary>
            <ol className="divide-y divide-rule border-y border-rule">
              {earlier.map((run) => (
                <RunLine key={run.id} run={run} timeZone={timeZone} isOwn />
              ))}
            </ol>
          </details>
        ) : null}
      </section>
    </>
  )
}

function Numbered({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-8">
      <h3 className="flex items-baseline gap-3 text-lg">
        <span className="text-blaze tabular-nums">{number}</span>
        {title}
      </h3>
      <div className="mt-2 border-l-2 border-contour pl-4 sm:pl-5">{children}</div>
    </section>
  )
}
