/** Classes of a stage's row, open or linked. */
export const STAGE_ROW =
  'grid min-h-11 cursor-pointer items-center gap-x-6 gap-y-1.5 py-3 before:content-none sm:grid-cols-[14rem_1fr_12rem]'
