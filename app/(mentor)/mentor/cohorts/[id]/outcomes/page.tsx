import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { PrintButton } from '@/components/mentoring/cohorts/print-button'
import { paths } from '@/lib/foundation/paths'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { goalInWords } from '@/lib/mentoring/cohorts/goal'
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
  const { name, goal, roadmap, asOf, outcomes } = found
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
          lead={words.lead({ day: formatLongDay(asOf) })}
          actions={<PrintButton />}
        />
        <OutcomeTable lines={outcomeLines(outcomes, goalInWords(goal, roadmap))} />
        <p className="mt-6 max-w-prose text-sm text-muted print:mt-3">{words.hint()}</p>
      </div>
    </Page>
  )
}
