import { Rich } from '@/components/foundation/ui/rich'
import type { ExampleCountry } from '@/lib/learning/pay/example-country'
import { placeAsked } from '@/lib/learning/pay/explorer-words'
import type { PayRange } from '@/lib/learning/pay/pay-range'
import { placeInText } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/app/pay'

/** Before a country is chosen: whose figures these are, why theirs, and the way to one's own. */
export function ExampleNote({ example, range }: { example: ExampleCountry; range: PayRange }) {
  const text = example.isOfLanguage ? words.exampleOfLanguage : words.exampleUsual
  return (
    <p className="mb-6 border-l-4 border-ember pl-3 text-sm text-muted">
      <Rich
        text={text({
          place: placeInText(placeAsked(range) ?? example.code),
          b: (words) => <strong className="text-ink">{words}</strong>,
          link: (words) => (
            <a href="#country" className="text-pine underline underline-offset-4">
              {words}
            </a>
          ),
        })}
      />
    </p>
  )
}
