import type { ExampleCountry } from '@/lib/learning/pay/example-country'
import * as words from '@/messages/generated/app/pay'

/** Why this country is shown before one is chosen. */
export function ExampleNote({ isOfLanguage }: Pick<ExampleCountry, 'isOfLanguage'>) {
  const text = isOfLanguage ? words.exampleOfLanguage() : words.exampleUsual()
  return <p className="mb-6 border-l-4 border-rule pl-3 text-sm text-muted">{text}</p>
}
