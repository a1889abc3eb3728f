/**
 * Formats a position in a drawing, for an attribute or a style: to a hundredth of a percent, finer than any screen. All
 * the digits of a division would be most of the bytes of a page of drawings.
 */
export const toPercent = (value: number): string => `${Math.round(value * 100) / 100}%`
