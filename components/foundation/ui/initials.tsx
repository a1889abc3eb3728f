import { getInitials } from '@/lib/foundation/values/initials'

/** A disc with a person's initials, beside their name: decoration, which is not read out. */
export function Initials({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-11 shrink-0 items-center justify-center rounded-full border border-edge bg-raised font-semibold text-ink select-none"
    >
      {getInitials(name)}
    </span>
  )
}
