import type { CSSProperties } from 'react'
import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import { findExtremes, hasOnlyUsFigures } from '@/lib/learning/pay/effects/extremes'
import type { Explorer } from '@/lib/learning/pay/explorer/explorer'
import { toPaySelectionQuery } from '@/lib/learning/pay/pay-selection'
import { payTopics } from '@/lib/learning/pay/topics'
import * as words from '@/messages/generated/learning/pay-figures'
import { FactorRow } from './factor-row'
import { StripScale } from './factor-strip'
import { stripPosition } from './forest-scale'
import styles from './what-moves-pay.module.css'

/** Grid lines, in per cent of a strip. */
const ground = { '--less': `${stripPosition(0.7) / 10}%`, '--more': `${stripPosition(1.3) / 10}%` } as CSSProperties

/** Shows each list of factors at a glance, with links to the pages with all estimates. */
export function WhatMovesPay({ explorer: { asked, among, blocks } }: { explorer: Explorer }) {
  const query = toPaySelectionQuery(asked)
  const isYoursUnclear = blocks.some(({ factors }) => findExtremes(factors).chosen?.estimate.verdict === 'unclear')
  // Topics without a list here are linked after all rows.
  const [shown, more] = [payTopics.filter(({ holds }) => !holds), payTopics.filter(({ holds }) => holds)]
  return (
    <Section
      title={words.whatMovesPay()}
      lead={<span className="block max-w-prose max-sm:text-sm">{words.whatMovesPayLead({ isYoursUnclear })}</span>}
    >
      <div style={ground}>
        <div aria-hidden="true" className={`${styles.row} ${styles.heads}`}>
          <span>{words.lowest()}</span>
          <StripScale />
          <span>{words.highest()}</span>
        </div>
        {shown.map(({ slug, title, blocks: ids }) => (
          <div key={slug} className="border-t border-rule">
            <TopicLink href={paths.payTopic(slug, query)} title={title()} more={words.topicEstimates()} />
            {blocks
              .filter(({ id }) => ids.some((each) => each === id))
              .map((block) => (
                <FactorRow key={block.id} block={block} isOfUsAlone={hasOnlyUsFigures(block, among)} />
              ))}
          </div>
        ))}
        {more.map(({ slug, title, holds }) => (
          <div key={slug} className="border-t border-rule">
            <TopicLink href={paths.payTopic(slug, query)} title={title()} more={words.topicRead()} />
            <p className="max-w-prose pb-3.5 text-sm text-muted">{holds?.()}</p>
          </div>
        ))}
      </div>
    </Section>
  )
}

type TopicLinkProps = { href: string; title: string; more: string }

/** Shows the name of a group and, at the end of the line, what the link leads to. */
function TopicLink({ href, title, more }: TopicLinkProps) {
  return (
    <Link href={href} className="group flex min-h-11 items-center justify-between gap-4">
      <h3 className="text-base">{title}</h3>{' '}
      <span className="text-sm font-medium text-pine group-hover:underline">
        {more} <span aria-hidden="true">→</span>
      </span>
    </Link>
  )
}
