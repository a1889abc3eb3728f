import { Check, type IconNode, Minus, X } from 'lucide'
import type { ReactNode } from 'react'
import { classNames } from '@/components/foundation/ui/class-names'
import { Icon } from '@/components/foundation/ui/icon'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import type { ShownCheck } from '@/lib/learning/checks/shown-run'
import * as words from '@/messages/generated/learning/check-runs'
import { ExchangeView } from './exchange-view'
import { reasonWords, resultWords } from './run-words'

const icons: Record<ShownCheck['result'], IconNode> = { passed: Check, failed: X, 'not-run': Minus }
const colours: Record<ShownCheck['result'], string> = {
  passed: 'text-pine',
  failed: 'text-ember',
  'not-run': 'text-muted',
}

/** A passed check, or one that was not run with the reason for it: a line. */
export function CheckLine({ check }: { check: ShownCheck }) {
  return (
    <li className="py-2 text-sm">
      <CheckTitle check={check} />
      {check.reason ? <p className="pl-6 text-muted">{reasonWords[check.reason]()}</p> : null}
    </li>
  )
}

type FailedCheckProps = {
  check: ShownCheck
  /** The exchanges of it that the page has room for. */
  exchanges: readonly Exchange[]
  startsOpen: boolean
  /** The brief has an API key. */
  usesKey: boolean
}

/**
 * A failed check: what was expected and what came, the sentence of the contract, and the exchange that shows it. Those
 * before it are folded: they are only how the check came there.
 */
export function FailedCheck({ check, exchanges, startsOpen, usesKey }: FailedCheckProps) {
  const { failure, says } = check
  const [before, last] = [exchanges.slice(0, -1), exchanges.at(-1)]
  const hidden = check.exchanges.length - exchanges.length
  return (
    <li>
      <details open={startsOpen} data-print>
        <summary className="flex min-h-11 items-center py-2 text-sm">
          <CheckTitle check={check} />
        </summary>
        <div className="space-y-3 pb-5 pl-3 text-sm sm:pl-6">
          <dl
            lang={contentLang()}
            className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 break-words sm:grid-cols-[6.5rem_minmax(0,1fr)] sm:gap-x-4"
          >
            {failure ? (
              <>
                <Fact name={words.expected()}>{failure.expected}</Fact>
                <Fact name={words.got()}>{failure.got}</Fact>
              </>
            ) : null}
            {says ? <Fact name={words.says()}>{says}</Fact> : null}
          </dl>
          {last ? <ExchangeView exchange={last} usesKey={usesKey} /> : null}
          {before.length > 0 ? (
            <details data-print>
              <summary className="flex min-h-11 items-center">{words.before({ count: before.length })}</summary>
              <div className="space-y-3 pb-2">
                {before.map((exchange) => (
                  <ExchangeView
                    key={`${exchange.startedAt} ${exchange.endedAt} ${exchange.request.path}`}
                    exchange={exchange}
                    usesKey={usesKey}
                  />
                ))}
              </div>
            </details>
          ) : null}
          {hidden > 0 ? <p className="text-muted">{words.hiddenExchanges({ count: hidden })}</p> : null}
        </div>
      </details>
    </li>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-medium text-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

function CheckTitle({ check: { title, result } }: { check: ShownCheck }) {
  return (
    <span className="flex min-w-0 flex-1 items-start gap-2">
      <span className={classNames('mt-0.5 shrink-0', colours[result])}>
        <Icon icon={icons[result]} size={16} strokeWidth={2.5} />
      </span>
      <span lang={contentLang()} className="min-w-0 flex-1 break-words">
        {title}
      </span>
      <span className={classNames('shrink-0 font-medium', colours[result])}>{resultWords[result]()}</span>
    </span>
  )
}
