'use client'

import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import * as words from '@/messages/generated/learning/check-send'
import { EXAMPLE_BASE } from './ci-files'
import { formatExpiry } from './code-expiry'
import { CopyBlock } from './copy-block'
import { RUNS_ID } from './runs-id'
import { useCode } from './use-code'

export type CodeProps = {
  /** Slug of the step. */
  step: string
  /** Slug of the brief. */
  brief: string
  timeZone: string
  /** Id of the learner's newest run from this place: once there is another one, the code is used. */
  newestRun: string | null
}

/** Gets a code, and shows the command that sends one run with it. */
export function SendCheck({ step, brief, timeZone, newestRun }: CodeProps) {
  const { code, isUsed, getCode, isPending, error } = useCode(newestRun)
  const link = (text: readonly string[]) => (
    <a href={`#${RUNS_ID}`} className="text-pine underline underline-offset-3">
      {text}
    </a>
  )
  return (
    <div className="space-y-3">
      <p>{words.lead()}</p>
      <p className="text-sm text-muted">{words.sends()}</p>
      {code ? (
        <CopyBlock label={words.command()} text={`node check.mjs ${brief} ${EXAMPLE_BASE} --submit ${code.code}`} />
      ) : null}
      <p role="status" className="text-sm empty:hidden">
        {code ? words.ready({ time: formatExpiry(code.expiresAt, timeZone) }) : null}
        {isUsed ? <Rich text={words.arrived({ link })} /> : null}
      </p>
      <ErrorLine error={error?.message} />
      <Button look={code ? 'secondary' : 'primary'} isPending={isPending} onClick={() => getCode({ step })}>
        {isPending ? words.getting() : code || isUsed ? words.another() : words.get()}
      </Button>
    </div>
  )
}
