const holder = globalThis as { waymarkDatabaseAway?: boolean }

/** Whether the last look at the database failed (`reach.ts`). Next may load this file more than once. */
export const isDatabaseAway = (): boolean => holder.waymarkDatabaseAway === true

export function setDatabaseAway(isAway: boolean): void {
  holder.waymarkDatabaseAway = isAway
}
