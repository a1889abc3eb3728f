type Closing = { readonly disabledAt: Date | null; readonly deletedAt: Date | null }

/** True of an account that nobody signs in to any more, whatever they know. */
export const isClosed = ({ disabledAt, deletedAt }: Closing): boolean => disabledAt !== null || deletedAt !== null
