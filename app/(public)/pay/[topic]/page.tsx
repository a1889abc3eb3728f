import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page, PageHeader, Section } from '@/components/foundation/layout/page'
import { Gloss } from '@/components/foundation/ui/gloss'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { ExperienceCurveFigure } from '@/components/learning/pay/experience-curve-figure'
import { FactorBlockView } from '@/components/learning/pay/factors/factor-block'
import { PaySource } from '@/components/learning/pay/pay-source'
import { paths } from '@/lib/foundation/paths'
import { writePayHeading } from '@/lib/learning/pay/explorer/explorer-words'
import { toPaySelectionQuery } from '@/lib/learning/pay/pay-selection'
import { findTopic } from '@/lib/learning/pay/topics'
import * as words from '@/messages/generated/app/pay'
import * as glosses from '@/messages/generated/foundation/glosses'
import { getExplorer } from '../_components/get-explorer'
import { FactorForm } from './_components/factor-form'
import { HowFarToTrust } from './_components/how-far-to-trust'
import { OtherFigures } from './_components/other-figures'

type Props = {
  params: Promise<{ topic: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = findTopic((await params).topic)
  if (!topic) return {}
  const named = { topic: topic.title() }
  return {
    title: words.topicTitle(named),
    description: words.topicDescription(named),
    alternates: { canonical: paths.payTopic(topic.slug) },
  }
}

/** Page of one topic of what moves pay, with all its estimates. */
export default async function PayTopicPage({ params, searchParams }: Props) {
  const topic = findTopic((await params).topic)
  if (!topic) notFound()
  const explorer = await getExplorer(await searchParams)
  const { asked, blocks, curve } = explorer
  const own = blocks.filter(({ id }) => topic.blocks.some((each) => each === id))
  return (
    <Page>
      <PageHeader
        title={topic.title()}
        lead={own.length > 0 ? <HowToRead /> : null}
        eyebrow={
          <Link
            href={paths.payFor(toPaySelectionQuery(asked))}
            className="inline-flex min-h-11 items-center hover:underline"
          >
            {words.titleOf({ heading: writePayHeading(explorer) })}
          </Link>
        }
      />
      <FactorForm topic={topic} asked={asked} />
      {own.map((block) => (
        <FactorBlockView key={block.id} block={block} />
      ))}
      {topic.slug === 'background' ? (
        <Section title={words.experienceAlone()}>
          <ExperienceCurveFigure curve={curve} />
        </Section>
      ) : null}
      {topic.slug === 'beyond' ? <OtherFigures explorer={explorer} /> : null}
      {topic.slug === 'trust' ? <HowFarToTrust explorer={explorer} /> : null}
      <div className="mt-12">
        <PaySource />
      </div>
    </Page>
  )
}

const HowToRead = () => (
  <Rich text={words.howToRead({ interval: (text) => <Gloss text={glosses.interval()}>{text}</Gloss> })} />
)
