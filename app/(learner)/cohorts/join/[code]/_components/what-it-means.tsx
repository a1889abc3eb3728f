import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/app/join-cohort'

type WhatItMeansProps = {
  isSignedIn: boolean
  /** True where the reader's plan asks for country and experience, or will ask once they join. */
  leadsToLevels: boolean
}

/** Explains what joining means, before it happens. */
export function WhatItMeans({ isSignedIn, leadsToLevels }: WhatItMeansProps) {
  return (
    <>
      <h2 className="mt-8 text-xl">{words.mentorsSee()}</h2>
      <ul className="mt-3 list-disc space-y-1 pl-5">
        <li>{words.seeProgress()}</li>
        <li>{words.seeEvidence()}</li>
        <li>{words.seePlan()}</li>
        <li>{words.seeLastActive()}</li>
      </ul>
      <p className="mt-3 text-muted">{words.writeNotes()}</p>
      <h2 className="mt-8 text-xl">{words.staysPrivate()}</h2>
      <p className="mt-3">{leadsToLevels ? words.staysPrivateHint() : words.staysPrivateWithoutPay()}</p>
      <p className="mt-3 text-muted">
        <Rich
          text={words.canLeave({
            // A visitor has no such page yet.
            link: (text) =>
              isSignedIn ? (
                <Link href={paths.myCohorts} className="text-pine underline underline-offset-4">
                  {text}
                </Link>
              ) : (
                text
              ),
          })}
        />
      </p>
    </>
  )
}
