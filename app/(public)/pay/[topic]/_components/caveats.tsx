import type { Explorer } from '@/lib/learning/pay/explorer/explorer'

export function Caveats({ caveats }: Pick<Explorer, 'caveats'>) {
  return (
    <ul className="max-w-prose list-disc space-y-1.5 pl-5">
      {caveats.map((caveat) => (
        <li key={caveat}>{caveat}</li>
      ))}
    </ul>
  )
}
