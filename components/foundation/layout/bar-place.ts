/** Classes of a link or button in the bar at the bottom of a phone's screen. */
export const barItemClassName = 'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 text-xs'
