import { z } from 'zod'

/** Whether an id can be one of ours at all. What cannot is not found, and never reaches the database. */
export const isId = (value: string): boolean => z.guid().safeParse(value).success
