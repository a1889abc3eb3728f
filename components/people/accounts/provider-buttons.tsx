'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useProvider } from '@/lib/people/accounts/client'
import type { OfferedProvider } from '@/lib/platform/auth/providers/provider-id'
import * as words from '@/messages/generated/people/arriving'

type ProviderButtonsProps = { providers: readonly OfferedProvider[]; next: string }

/** Buttons to sign in with an outside provider; empty where this instance offers none. */
export function ProviderButtons({ providers, next }: ProviderButtonsProps) {
  const { mutate, isPending, isSuccess, error } = useProvider(next)
  if (providers.length === 0) return null
  return (
    <section aria-labelledby="providers" className="mt-8 border-t border-rule pt-6">
      <h2 id="providers" className="text-lg">
        {words.providers()}
      </h2>
      <div className="mt-3 flex flex-wrap gap-3">
        {providers.map(({ id, name }) => (
          <Button
            key={id}
            look="secondary"
            className="w-full sm:w-auto"
            isPending={isPending || isSuccess}
            onClick={() => mutate(id)}
          >
            {words.continueWith({ provider: name })}
          </Button>
        ))}
      </div>
      <FieldErrorLine id="providers" error={error?.message} />
    </section>
  )
}
