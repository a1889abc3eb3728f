'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/learning/check-ci'
import { type CiHost, toCiFile } from './ci-files'
import { formatExpiry } from './code-expiry'
import { CopyBlock } from './copy-block'
import type { CodeProps } from './send-check'
import { useCode } from './use-code'

type CiFormProps = CodeProps & {
  /** Origin of this instance. */
  origin: string
  /** The service asks for an API key. */
  usesKey: boolean
}

const hosts: Record<CiHost, Record<'name' | 'file' | 'key' | 'start', () => string>> = {
  github: { name: words.github, file: words.githubFile, key: words.githubKey, start: words.githubStart },
  gitlab: { name: words.gitlab, file: words.gitlabFile, key: words.gitlabKey, start: words.gitlabStart },
}

/** Gets a code for a repository, and shows the job file to commit there and where to start it. */
export default function CiForm({ step, brief, origin, usesKey, timeZone, newestRun }: CiFormProps) {
  const [host, setHost] = useState<CiHost>('github')
  const [repository, setRepository] = useState('')
  const { code, isUsed, getCode, isPending, error } = useCode(newestRun)
  const { reasons, problem } = readFormRefusal(error, ['repository'])
  return (
    <div className="space-y-4">
      <p>{words.lead()}</p>
      <fieldset>
        <legend className="text-sm font-semibold">{words.host()}</legend>
        <div className="mt-1 flex flex-wrap gap-x-6">
          {(['github', 'gitlab'] as const).map((one) => (
            <label key={one} className="flex min-h-11 cursor-pointer items-center gap-2">
              <input
                type="radio"
                name="ci-host"
                className="size-5"
                checked={host === one}
                onChange={() => setHost(one)}
              />
              {hosts[one].name()}
            </label>
          ))}
        </div>
      </fieldset>
      <CopyBlock label={hosts[host].file()} text={toCiFile(host, { origin, brief, usesKey })} />
      <p className="text-sm">{words.startLine()}</p>
      {usesKey ? <p className="text-sm">{hosts[host].key()}</p> : null}
      <Form className="space-y-3" refused={error} onSend={() => getCode({ step, repository })}>
        <Field id="ci-repository" label={words.address()} error={reasons.repository ?? problem}>
          <Input
            {...describedBy('ci-repository', null, reasons.repository ?? problem)}
            aria-required
            type="url"
            inputMode="url"
            spellCheck={false}
            maxLength={500}
            placeholder="https://"
            value={repository}
            onChange={(event) => setRepository(event.target.value)}
          />
        </Field>
        {code ? (
          <>
            <CopyBlock label={words.code()} text={code.code} />
            {host === 'gitlab' ? <CopyBlock label={words.seed()} text={code.seed} /> : null}
          </>
        ) : null}
        <p role="status" className="text-sm break-words empty:hidden">
          {code
            ? words.ready({ time: formatExpiry(code.expiresAt, timeZone), repository: code.repository ?? repository })
            : null}
        </p>
        <p className="text-sm">{hosts[host].start()}</p>
        <Button type="submit" look="secondary" isPending={isPending}>
          {isPending ? words.getting() : code || isUsed ? words.another() : words.get()}
        </Button>
      </Form>
    </div>
  )
}
