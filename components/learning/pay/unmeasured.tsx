import { multiplierInWords, populationInWords, verdictInWords } from '@/lib/learning/pay/effects/words'
import type { Explorer } from '@/lib/learning/pay/explorer/explorer'
import * as words from '@/messages/generated/learning/pay-figures'

/** Lists factors that are said to raise pay but that no source has measured, with the nearest ones measured. */
export function Unmeasured({ withoutSource }: Pick<Explorer, 'withoutSource'>) {
  return (
    <dl className="divide-y divide-rule border-y border-rule">
      {withoutSource.map(({ name, nearest }) => (
        <div key={name} className="grid gap-x-6 gap-y-1 py-2.5 text-sm sm:grid-cols-[11rem_minmax(0,1fr)]">
          <dt className="font-medium">{name}</dt>
          <dd>
            {words.noSource()}
            {nearest.flatMap(({ name: tool, estimates }) =>
              estimates.map((estimate) => (
                <span key={tool} className="block text-muted tabular-nums">
                  {words.nearest({
                    ...{ tool, verdict: verdictInWords(estimate), multiplier: multiplierInWords(estimate) },
                    population: populationInWords(estimate),
                  })}
                </span>
              )),
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
