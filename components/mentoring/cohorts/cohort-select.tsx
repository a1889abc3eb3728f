import type { ComponentProps } from 'react'
import { Select } from '@/components/foundation/ui/field'

type CohortSelectProps = Omit<ComponentProps<typeof Select>, 'children'> & {
  cohorts: readonly { readonly id: string; readonly name: string }[]
  /** Label of no choice. */
  none: string
}

/** Select of one of some cohorts, or none. */
export function CohortSelect({ cohorts, none, ...rest }: CohortSelectProps) {
  return (
    <Select {...rest}>
      <option value="">{none}</option>
      {cohorts.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
