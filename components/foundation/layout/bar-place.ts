/** How a place of the bar at the foot of a phone's screen looks, a link or a button. */
export const barPlace = 'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 text-xs'
