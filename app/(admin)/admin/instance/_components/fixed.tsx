import * as words from '@/messages/generated/app/admin-instance'

/** A setting that the environment overrides. */
export function Fixed({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <p className="text-sm font-semibold">{label}</p>
      <p className="mt-1.5 break-words">{words.setByHost({ value })}</p>
    </div>
  )
}
