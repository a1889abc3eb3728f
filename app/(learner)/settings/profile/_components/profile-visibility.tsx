import { ButtonLink } from '@/components/foundation/ui/button'
import { NoticeBox } from '@/components/foundation/ui/notice'
import { CopyLink } from '@/components/mentoring/cohorts/copy-link'
import { paths } from '@/lib/foundation/paths'
import type { ProfileSettings } from '@/lib/operations/profiles/profile'
import * as words from '@/messages/generated/app/settings-profile'
import { HandleForm } from './handle-form'
import { SwitchButton } from './switch-button'

type OnOrOffProps = {
  settings: ProfileSettings
  /** A handle derived from the viewer's name; empty where none can be. */
  proposed: string
  /** `https://waymark.example` */
  origin: string
  /** The account is about to be deleted. */
  isLeaving: boolean
}

/** Shows whether the profile is on, its address, and the button that switches it. */
export function ProfileVisibility({ settings: { handle, isOn }, proposed, origin, isLeaving }: OnOrOffProps) {
  if (!handle) return <HandleForm origin={origin} handle={proposed} isFirst />
  return (
    <>
      {isLeaving ? <NoticeBox>{words.hiddenForDeletion()}</NoticeBox> : null}
      <p className="mb-4 font-semibold">{isOn ? words.isPublic() : words.isOff()}</p>
      {isOn ? (
        <CopyLink id="profile-link" label={words.addressOfProfile()} url={`${origin}${paths.profile(handle)}`} />
      ) : (
        <p className="break-all text-muted">{`${origin}${paths.profile(handle)}`}</p>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {isOn ? (
          <ButtonLink href={paths.profile(handle)} look="secondary">
            {words.seeAsVisitor()}
          </ButtonLink>
        ) : null}
        <SwitchButton isOn={isOn} />
      </div>
      <details className="mt-4">
        <summary className="flex min-h-11 w-fit cursor-pointer items-center text-pine">{words.changeHandle()}</summary>
        <HandleForm key={handle} origin={origin} handle={handle} isFirst={false} />
      </details>
    </>
  )
}
