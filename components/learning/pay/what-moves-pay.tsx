import { Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import { toQuery } from '@/lib/learning/pay/asked'
import type { Factor } from '@/lib/learning/pay/effects/blocks'
import { findExtremes } from '@/lib/learning/pay/effects/extremes'
import type { Explorer } from '@/lib/learning/pay/explorer'
import { payTopics } from '@/lib/learning/pay/topics'
import * as words from '@/messages/generated/learning/pay-figures'
import { FactorStrip } from './factor-strip'
import { ForestAxis } from './forest-plot'
import styles from './what-moves-pay.module.css'

/** Each list of factors at a glance, and the way to the pages that hold all estimates. */
export function WhatMovesPay({ explorer: { asked, blocks } }: { explorer: Explorer }) {
  const query = toQuery(asked)
  return (
    <Section title={words.whatMovesPay()} lead={words.whatMovesPayLead()}>
      <div className="max-md:hidden">
        <div className={styles.row}>
          <span />
          <ForestAxis />
        </div>
      </div>
      {payTopics.map(({ slug, title, holds, blocks: ids }) => (
        <div key={slug} className="border-t border-rule pb-1">
          <h3 className="text-sm">
            <Link
              href={paths.payTopic(slug, query)}
              className="inline-flex min-h-11 items-center gap-2 text-pine hover:underline"
            >
              {title()}
              <span aria-hidden="true">→</span>
            </Link>
          </h3>
          {holds ? <p className="max-w-prose pb-2.5 text-sm text-muted">{holds()}</p> : null}
          {ids.length > 0 ? <ForestAxis className="md:hidden" /> : null}
          {blocks
            .filter(({ id }) => ids.some((each) => each === id))
            .map(({ id, title: name, factors }) => (
              <div key={id} className={styles.row}>
                <p>{name}</p>
                <FactorStrip factors={factors} />
                <Extremes factors={factors} />
              </div>
            ))}
        </div>
      ))}
    </Section>
  )
}

const dots = { unclear: 'bg-muted', discount: 'bg-ember', premium: 'bg-pine' } as const

/** In words what the large dots of a strip are. */
function Extremes({ factors }: { factors: readonly Factor[] }) {
  const { extremes, samples } = findExtremes(factors)
  if (samples === null) return <p />
  if (extremes.length === 0) return <p>{words.factorUnclear({ samples })}</p>
  return (
    <p>
      {extremes.map(({ factor, verdict, text }) => (
        <span key={factor.slug} className="mr-3">
          <span aria-hidden="true" className={`mr-1.5 inline-block size-2.5 rounded-full ${dots[verdict]}`} />
          {text}{' '}
        </span>
      ))}
      {words.factorSamples({ samples })}
    </p>
  )
}
