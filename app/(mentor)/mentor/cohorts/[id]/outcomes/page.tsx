import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { PrintButton } from '@/components/mentoring/cohorts/print-button'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { findOutcomes } from '@/lib/mentoring/cohorts/outcomes/data'
import { outcomeLines } from '@/lib/mentoring/cohorts/outcomes/outcome-words'
import * as words from '@/messages/generated/app/outcomes'
import { requireMentor } from '../../../_components/require-mentor'
import { OutcomeTable } from './outcome-table'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { params: Promise<{ id: string }> }

export default async function OutcomesPage({ params }: Props) {
  const { id } = await params
  const viewer = await requireMentor(paths.outcomes(id))
  const found = await findOutcomes(viewer, id)
  if (!found) notFound()
  const { name, goal, roadmap, hasSeveral, asOf, outcomes } = found
  const day = formatLongDay(asOf)
  return (
    <Page width="text">
      {/* Printed in the light theme. */}
      <div className="print:scheme-light print:text-sm print:text-ink">
        <PageHeader
          eyebrow={
            <Link
              href={paths.cohort(id)}
              className="inline-flex min-h-11 min-w-11 items-center break-words underline underline-offset-4 print:min-h-0 print:no-underline"
            >
              {name}
            </Link>
          }
          title={words.title()}
          lead={hasSeveral ? words.leadOn({ day, roadmap: roadmap.title }) : words.lead({ day })}
          actions={<PrintButton />}
        />
        <OutcomeTable lines={outcomeLines(outcomes, goal, roadmap)} />
        <p className="mt-6 max-w-prose text-sm text-muted print:mt-3">{words.hint()}</p>
      </div>
    </Page>
  )
}
