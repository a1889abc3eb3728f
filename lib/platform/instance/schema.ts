import { oneLine } from '@/lib/foundation/values/one-line'

/** Schema for the name of an instance. */
export const instanceName = oneLine(40)
