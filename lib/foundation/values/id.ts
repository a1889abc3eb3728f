import { z } from 'zod'

/** Returns whether a text has the form of our ids. One that has not is treated as not found, without a query. */
export const isId = (value: string): boolean => z.guid().safeParse(value).success
