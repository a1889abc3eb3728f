type HiddenFieldsProps = { values: Readonly<Record<string, string | number | undefined>> }

/** Hidden inputs of a GET form, so that the page's other lists keep their position. */
export const HiddenFields = ({ values }: HiddenFieldsProps) =>
  Object.entries(values).map(([name, value]) =>
    value ? <input key={name} type="hidden" name={name} value={value} /> : null,
  )
