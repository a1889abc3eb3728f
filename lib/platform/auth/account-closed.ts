type Closing = { readonly disabledAt: Date | null; readonly deletedAt: Date | null }

/** Returns whether an account is closed: disabled or deleted, so that no sign-in is possible. */
export const isClosed = ({ disabledAt, deletedAt }: Closing): boolean => disabledAt !== null || deletedAt !== null
