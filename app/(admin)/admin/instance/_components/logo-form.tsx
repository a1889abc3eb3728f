'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import { useSaveInstance } from '@/lib/platform/instance/client'
import { MAX_LOGO_BYTES } from '@/lib/platform/instance/logo-size'
import * as words from '@/messages/generated/app/admin-instance'
import { logoTooLarge } from '@/messages/generated/platform/instance-input'

/** Uploads or removes the logo. @param src address of the current one; null where there is none */
export function LogoForm({ src, version }: { src: string | null; version: number }) {
  const input = useRef<HTMLInputElement>(null)
  const [unread, setUnread] = useState<Error | null>(null)
  const { mutate, isPending, error } = useSaveInstance()
  const { reasons, problem } = readFormRefusal(error, ['logo'])
  const reason = unread?.message ?? reasons.logo ?? problem
  const upload = async () => {
    const file = input.current?.files?.[0]
    const why = !file ? words.logoUnread() : file.size > MAX_LOGO_BYTES ? logoTooLarge() : null
    setUnread(why === null ? null : new Error(why))
    if (!file || why !== null) return
    const clear = () => {
      if (input.current) input.current.value = ''
    }
    mutate({ logo: toBase64(new Uint8Array(await file.arrayBuffer())), version }, { onSuccess: clear })
  }
  return (
    <Form className="max-w-xl space-y-4" refused={unread ?? error} onSend={() => void upload()}>
      {src ? (
        // biome-ignore lint/performance/noImgElement: the server does not resize pictures
        <img
          src={src}
          alt={words.logoCurrent()}
          className="h-14 max-w-60 rounded border border-rule p-2 object-contain"
        />
      ) : (
        <p className="text-muted">{words.logoNone()}</p>
      )}
      <Field id="logo" label={words.chooseLogo()} error={reason}>
        <input
          {...describedBy('logo', false, reason)}
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="block w-full min-h-11 text-sm file:mr-3 file:min-h-11 file:rounded file:border file:border-edge file:bg-raised file:px-4 file:font-semibold file:text-ink"
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="secondary" isPending={isPending}>
          {words.uploadLogo()}
        </Button>
        {src ? (
          <Button look="quiet" isPending={isPending} onClick={() => mutate({ logo: null, version })}>
            {words.removeLogo()}
          </Button>
        ) : null}
      </div>
    </Form>
  )
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
