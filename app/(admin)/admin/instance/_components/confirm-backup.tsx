'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { CurrentPassword } from '@/components/people/accounts/current-password'
import { PasswordField } from '@/components/people/accounts/password-field'
import { useStartBackup } from '@/lib/operations/backups/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/admin-backups'
import { cancel } from '@/messages/generated/foundation/common'
import { currentPassword } from '@/messages/generated/people/account-fields'

/** Starts a backup after asking for the password again. */
export function BackUpNow({ hasPassword }: { hasPassword: boolean }) {
  const [isAsking, setAsking] = useState(false)
  const [current, setCurrent] = useState('')
  const { mutate, isPending, error, reset } = useStartBackup()
  const { reasons, problem } = readFormRefusal(error, ['current'])
  const close = () => {
    setAsking(false)
    setCurrent('')
    reset()
  }
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        {words.backUpNow()}
      </Button>
      <Dialog title={words.backUpNow()} description={words.backUpHint()} isOpen={isAsking} onClose={close}>
        <Form
          className="space-y-4"
          refused={error}
          onSend={() => mutate(hasPassword ? current : undefined, { onSuccess: close })}
        >
          <CurrentPassword
            id="backup-password"
            hasPassword={hasPassword}
            value={current}
            onChange={setCurrent}
            error={reasons.current}
          />
          <FieldErrorLine id="backup" error={problem} />
          <Buttons>
            <Button type="submit" isPending={isPending}>
              {words.startBackup()}
            </Button>
            <Button look="secondary" onClick={close}>
              {cancel()}
            </Button>
          </Buttons>
        </Form>
      </Dialog>
    </>
  )
}

/** Downloads a backup by a plain form, so that the browser saves it as it comes. */
export function DownloadBackup({ action, hasPassword, when }: { action: string; hasPassword: boolean; when: string }) {
  const [isAsking, setAsking] = useState(false)
  const [current, setCurrent] = useState('')
  const close = () => {
    setAsking(false)
    setCurrent('')
  }
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        {words.download()}
        <span className="sr-only"> {when}</span>
      </Button>
      <Dialog title={words.downloadTitle()} description={words.downloadHint()} isOpen={isAsking} onClose={close}>
        <form method="post" action={action} className="space-y-4" onSubmit={() => setTimeout(close)}>
          {hasPassword ? (
            <PasswordField
              id="download-password"
              label={currentPassword()}
              name="current"
              autoComplete="current-password"
              value={current}
              onChange={setCurrent}
            />
          ) : null}
          <Buttons>
            <Button type="submit">{words.download()}</Button>
            <Button look="secondary" onClick={close}>
              {cancel()}
            </Button>
          </Buttons>
        </form>
      </Dialog>
    </>
  )
}

const Buttons = ({ children }: { children: ReactNode }) => <div className="flex flex-wrap gap-3">{children}</div>
