type HiddenFieldsProps = { values: Readonly<Record<string, string | number | undefined>> }

/** Hidden inputs of a form that searches by the address, so that the other lists of the page stay where they are. */
export const HiddenFields = ({ values }: HiddenFieldsProps) =>
  Object.entries(values).map(([name, value]) =>
    value ? <input key={name} type="hidden" name={name} value={value} /> : null,
  )
